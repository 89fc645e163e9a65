"""The complaint register: numbers, people, similar complaints, calendars and due times."""
