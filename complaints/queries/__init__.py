"""Questions about the register."""

from complaints.queries.find_complaint import Complaint, Customer, FindComplaint
from complaints.queries.is_migrated import IsMigrated
from complaints.queries.list_cards import CardFacts, ListCards
from complaints.queries.list_complaints import ComplaintLine, ComplaintPage, ListComplaints
from complaints.queries.list_notices import ListNotices, ToldNotice, UnreadNotices

__all__ = [
    "CardFacts",
    "Complaint",
    "ComplaintLine",
    "ComplaintPage",
    "Customer",
    "FindComplaint",
    "IsMigrated",
    "ListCards",
    "ListComplaints",
    "ListNotices",
    "ToldNotice",
    "UnreadNotices",
]
