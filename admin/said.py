"""What a page says about the change that led to it, by a code in its address."""

from __future__ import annotations

from admin.words import Words


def said(code: str | None, words: Words) -> str:
    """The sentence of ``code``; empty for none and for one that nobody wrote."""
    sentences = {
        "completed": words("Done. Nothing else is waiting for you here."),
        "next": words("Done. This is your next task."),
        "claimed": words("The task is yours now."),
        "released": words("The task is back with the group."),
        "assigned": words("The task was assigned."),
        "delegated": words("Handed over. It comes back to you when your colleague is done."),
        "returned": words("The task went back to its owner."),
        "draft": words("Draft saved."),
        "discarded": words("Draft discarded."),
        "received": words("Entered. The process has taken it."),
        "retried": words("Tried again. What still fails is listed as a new incident."),
        "registered": words("Recorded. The steps that follow are below."),
        "started": words("Started."),
        "published": words("Published. New cases run on it; running cases keep their version."),
        "draft_discarded": words("The draft is discarded. What is published stays as it is."),
        "proposed": words("The review has begun. The draft is among the files of the case."),
        "unchanged": words("Nothing changed: these files are published already."),
        "read": words("Marked as read."),
        "saved": words("Saved."),
        "person_added": words("Added. The person can sign in now."),
        "password_set": words("The password is set. All sessions of the person have ended."),
        "password_changed": words("Your password is changed. Your other sessions have ended."),
        "substitute_named": words("The substitute is named."),
        "substitute_ended": words("The substitution has ended."),
        "linked": words("Linked. From now on you can sign in there."),
        "not_linked": words("Not linked: it is linked with another account already."),
        "unlinked": words("No provider signs this person in any more."),
        "account_shut": words("The account is shut. All its sessions have ended."),
        "account_opened": words("The account is open again."),
        "signed_out": words("You are signed out."),
    }
    return sentences.get(code or "", "")
