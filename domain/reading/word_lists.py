"""The words themselves, apart from what is done with them: labels on papers, and legal forms."""

LABELS = """
name names named company entity firm business corporate legal trading registered of the by for to that and from
with is was has are were be been at in on under as its whose who hereby certify certifies entitled holder
applicant registration number no nr uen brn abn vat tax id date address office seat tel telephone phone mobile
mail fax country type status form issued valid certificate licence license account customer client subscriber
contact person employee employer owner director manager signatory representative agent surname given first last
family full middle mr mrs ms miss mx dr prof sir madam mdm herr frau m mme mlle monsieur madame sr sra srta
señor señora signor signora don doña dear attn attention nom prénom prénoms raison sociale dénomination société
siège adresse immatriculation titulaire numéro firma firmenname vorname nachname familienname inhaber sitz
anschrift handelsregister unternehmen kunde nombre apellido apellidos razón social denominación empresa
domicilio titular cliente número nome cognome sobrenome denominação denominazione ragione sede endereço
indirizzo intestatario naam voornaam achternaam handelsnaam bedrijf vestigingsplaats klant nimi toiminimi
yritys kotipaikka sukunimi etunimi etunimet asiakas namn företag firmanamn säte efternamn förnamn kund ja och
und et e y en de du des la le el da do del van von der den di
"""
HAN_LABELS_BEFORE = """
名称 名稱 商号 商號 公司 企业 企業 法人 单位 單位 全称 全稱 社名 会社名 姓名 氏名 名前 户名 戶名 客户 客戶
持有人 联系人 聯絡人 聯繫人 名義 名义 证明 證明 授权 授權 委托 委託 兹 茲 由 与 與 为 為 是 和 及 的 向 は が
の に と を 人 者 名 称 号 方
"""
HAN_LABELS_BEHIND = """
先生 女士 小姐 様 さま 殿 御中 成立 是 为 為 的 于 於 在 系 係 与 與 和 及 之 统一 統一 注册 註冊 登记 登記
登録 编号 編號 番号 法定 代表 地址 住所 住址 所在地 电话 電話 は が の に と を で 本店 設立 性别 性別 身份
生年 出生
"""
LEGAL_FORMS = """
ab ag aktiebolag aktiengesellschaft aps as asa bhd bv bvba coop cooperative corp corporation cv doo eg ehf ek
enk eurl ev fze fzco fzllc gbr gesmbh gie gmbh group gruppe groupe holding holdings hf inc incorporated jsc kft
kg kgaa ks kk kabushiki kaisha lda limitada limited llc llp lp lpp ltd ltda mbh nv nyrt oao oog oy oyj ooo ou
osakeyhtiö ohg plc pjsc private pte pty pvt pt rt sa sab sabv sac sae sal saoc sapi sarl sas sasu sca scop sdn
se sia sl slu snc societe sp spa spj spzoo sro srl stiftung tbk uab ug unlimited vof zoo zrt company co public
foundation trust partnership
"""
LEGAL_FORMS_EVEN_SMALL = """
gmbh mbh ltd oyj llc llp plc sarl srl kft zrt bhd pte pty pvt inc aps
"""
HAN_LEGAL_FORMS = """
股份有限公司 有限责任公司 有限責任公司 有限公司 集团公司 集團 集团 控股 公司 株式会社 有限会社 合同会社
合資会社 合名会社 一般社団法人 社団法人 財団法人 会社 分公司 支店 支社 営業所 ホールディングス グループ 事務所
事务所 商行 工作室 주식회사 유한회사
"""
HAN_BRANCHES = """
分公司 支店 支社 営業所 ホールディングス グループ 集團 集团 控股
"""
CODES_OF_TWO_DIGITS = """
20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86
90 91 92 93 94 95 98
"""
TOP_LEVEL_DOMAINS = """
com net org info biz edu gov int name pro mobi eu asia io ai me tv cc app dev shop store online site tech cloud agency
design studio company group global world live fi se no dk is ee lv lt pl de at ch li fr be nl lu uk ie es pt it mt gr
cy cz sk hu ro bg hr si rs ba mk al ua by ru kz tr ge am az il ae sa qa kw om jo eg ma tn ng ke za in pk bd lk np th vn
my sg id ph kh la mm jp kr cn hk tw mo mn au nz fj us ca mx br ar cl co pe uy ec cr pa do
"""
