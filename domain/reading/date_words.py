"""Words that say what a date is for, apart from what is done with them; without accents and in small letters."""

MADE_OR_DUE = """
issued, issued on, issued at, issue date, date issued, date of issue, issuing date, statement date,
date of statement, statement issued, statement generated, generated, generated on, printed, printed on,
print date, date printed, date of printing, produced on, created on, invoice date, date of invoice, bill date,
date of bill, billing date, tax date, due, due on, due by, due date, date due, payment due, payment due date, pay by,
please pay by, payable by, payment deadline, letter date, as of, as at, downloaded, downloaded on, exported on,
next bill, next bill date, next statement, next statement date, date of birth, birth date, born, valid until,
valid to, valid thru, expiry date, date of expiry, expires, expires on, member since, customer since,
account opened, opening date,
rechnungsdatum, ausstellungsdatum, ausstelldatum, ausgestellt, ausgestellt am, erstellt, erstellt am,
erstellungsdatum, druckdatum, gedruckt am, belegdatum, briefdatum, auszugsdatum, fallig, fallig am, falligkeit,
falligkeitsdatum, zahlbar bis, zahlungsziel,
date d'emission, date d'edition, date de facture, date de facturation, date de la facture, date du releve,
date d'impression, emis le, emise le, edite le, imprime le, fait, fait le, etabli le, date d'echeance, echeance,
date limite de paiement, payable le, a payer avant le,
fecha de emision, fecha de expedicion, fecha de factura, fecha de la factura, fecha de impresion, emitida el,
emitido el, expedido el, impreso el, fecha de vencimiento, vencimiento, fecha limite de pago, pagar antes del,
data di emissione, emesso il, emessa il, data fattura, data della fattura, data di stampa, stampato il,
data di scadenza, scadenza, scade il, da pagare entro il,
data de emissao, data da emissao, emitido em, emitida em, data da fatura, data da factura, data de impressao,
impresso em, data de vencimento, vencimento, data limite de pagamento, pagar ate,
factuurdatum, datum factuur, afdrukdatum, datum van afgifte, afgegeven op, uitgegeven op, vervaldatum,
vervaldag, te betalen voor, uiterste betaaldatum,
laskun paivays, laskun paivamaara, laskutuspaiva, paivatty, tulostettu, tulostuspaiva, tulostuspaivamaara,
antopaiva, myonnetty, erapaiva, erapvm, laskupvm,
fakturadatum, fakturadato, utfardad, utfardad den, utskriftsdatum, utskrivet, utskrivet den, utstedt, udstedt,
utstedelsesdato, forfallodatum, forfallodag, forfallsdato, forfaldsdato, betalas senast, att betala senast,
дата выдачи, дата выставления, дата формирования, дата печати, дата составления, выдано, сформировано,
срок оплаты, оплатить до
"""
"""When a paper was made, printed or is to be paid, and the holder's own dates: no month of records."""

MADE_OR_DUE_IN_HAN = """
发出日期 发出日 发出 签发日期 签发日 签发 发行日期 发行日 发行年月日 发行 发证日期 发给日期 出具日期 出具日 出具时间
打印日期 打印时间 打印日 列印日期 列印时间 印刷日 印制日期 制表日期 制表日 制单日期 生成日期 生成时间 导出日期
导出时间 下载日期 查询日期 查询时间 申请日期 开具日期 开票日期 开立日期 发票日期 账单日期 账单日 帐单日期 帐单日
结单日期 月结单日期 对账单日期 结单日 截单日 出账日期 出账日 出帐日 缴款截止日 缴费截止日 缴费期限 缴款期限 付款期限
付款截止日 到期日期 到期日 还款日 最后缴款日 最后还款日 付款日期前 作成日 作成年月日 出力日 发送日 通知日 请求日
请求年月日 请求书发行日 支払期限 支払期日 支払い期限 お支払期限 お支払い期限 お支払期日 纳付期限 振替日 口座振替日
引落日 引落予定日 お引落日 生年月日 出生日期 有效期至 有效期限 有效期限至 有效期 开户日期 开户日 发行年月 截至 现在
발급일 발급일자 발행일 발행일자 청구일 작성일 작성일자 출력일 출력일자 인쇄일 납부기한 납기일 납부마감일
"""
"""The same in Chinese and Japanese, in simplified characters, and in Korean."""

LETTER_DATES = """
date, dated, datum, data, fecha, paivays, paivamaara, pvm, dato, le, дата, 日期, 日付, 年月日, 일자, 날짜
"""
"""A letter bears one of these once; a list of payments bears it at its head, or at each of them."""

RECORDS_FROM_HERE = """
period, from, payment, payments, paid, received, charge, charges, charged, usage, transaction, transactions,
purchase, transfer, credit, debit, zeitraum, abrechnungszeitraum, periode, periodo, kausi, laskutuskausi, jakso
"""
"""Behind a label, these begin something else: `issued to you, payment received 2 Sep 2026`."""

RECORDS_FROM_HERE_IN_HAN = """
期间 利用 入金 出金 交易 付款日 缴费月 月份
"""

BEHIND_IN_HAN = """
发行 作成 签发 发出 出具 打印 列印 印刷 出力 生成 现在 截止 发给 支払期限
"""
"""Right behind a date, in simplified characters: 2026年12月2日現在."""
