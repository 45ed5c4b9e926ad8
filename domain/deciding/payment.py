"""`record_payment`: a fee was paid. It is never refunded, so a fact is a fact even at a bad time (R28)."""

from datetime import datetime

from domain.events import Body, FeePaid, TaskDone, TaskDropped
from domain.facts import Application, Facts
from domain.fees import check_fee
from domain.messages import Payment, RecordPayment
from domain.proving import require_sound
from domain.refusals import Code, Refused
from domain.vocabulary import Role, TaskName


def record_payment(facts: Facts, message: RecordPayment, at: datetime) -> list[Body]:
    """The payment of the current application, once; what comes too early or twice is remembered."""
    if message.accept_difference is not None and message.actor.role not in (Role.OPS, Role.ADMIN):
        raise Refused(Code.NOT_ALLOWED, "only ops may accept a difference")
    require_sound(facts, message, at)
    application = _payable(facts)
    _guard_spent(facts, message)
    payment = Payment.model_validate({name: getattr(message, name) for name in Payment.model_fields})
    fee = check_fee(facts.policy, payment, message.accept_difference)
    unconfirmed = facts.open_task(TaskName.CONFIRM_LATE_PAYMENT) is not None
    paid = FeePaid(
        application=application.number,
        payment=payment,
        fee_unverified=fee.unverified,
        difference_accepted=fee.difference_accepted,
        paid_before_confirmation=unconfirmed,
    )
    bodies: list[Body] = [paid, TaskDone(task=TaskName.PAY_FEE, application=application.number)]
    if unconfirmed:
        why = "the fee was paid before it was confirmed"
        dropped = TaskDropped(task=TaskName.CONFIRM_LATE_PAYMENT, application=application.number, because=why)
        bodies.insert(1, dropped)
    return bodies


def _guard_spent(facts: Facts, message: RecordPayment) -> None:
    """One payment pays one application: the report of an earlier one's may arrive again."""
    for application in facts.applications:
        payment = application.payment
        if payment and (payment.method, payment.transaction_id) == (message.method, message.transaction_id):
            why = f"this transaction paid application {application.number}; the next one needs a payment of its own"
            raise Refused(Code.ALREADY_PAID, why, remembered=True)


def _payable(facts: Facts) -> Application:
    application = facts.application
    if application is not None and application.payment is not None and application.outcome != "failed":
        raise Refused(Code.ALREADY_PAID, f"application {application.number} is paid already", remembered=True)
    expected = facts.open_task(TaskName.PAY_FEE) or facts.open_task(TaskName.CONFIRM_LATE_PAYMENT)
    if application is None or expected is None:
        raise Refused(Code.TASK_NOT_OPEN, "no payment is due yet: the application comes first", remembered=True)
    return application
