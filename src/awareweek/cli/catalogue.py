"""Every sentence the command line says, in English, by code.

The English sentence is the gettext message id and the code its context; translations
stand in `awareweek/locale`. `{name}` is filled from a message's parameters.
"""

from __future__ import annotations

# Files that are not read.
REFUSALS: dict[str, str] = {
    "classified": (
        "The document bears the mark {mark}: classified documents are not read on this "
        "system. Nothing of it was kept; take the file off this machine as your rules demand"
    ),
    "damaged": (
        "This {kind} cannot be taken apart, it is damaged. Open it in Word, WPS or a viewer "
        "and save it again, or ask the sender for a new copy"
    ),
    "empty": "The file holds no text",
    "encrypted": (
        "The file is locked with a password ({kind}). Open it, save a copy without the "
        "password, and read the copy"
    ),
    "legacy_word": (
        "The file is in the old format {kind}. Open it in Word or WPS, choose Save As and "
        "the kind .docx, and read that file; where LibreOffice is installed it is converted "
        "automatically"
    ),
    "ofd": (
        "OFD files are not read yet. Ask for the Word file, or export the OFD to a PDF with text"
    ),
    "scanned": (
        "The PDF holds pictures and no text (pages: {pages}). Ask for the file it was printed "
        "from, or have its text recognised first"
    ),
    "too_large": (
        "The file has {megabytes} MB, more than the limit of {limit} MB. Take large pictures "
        "out, or save the plan as a file of its own"
    ),
    "too_long": (
        "The text has more than {limit} characters, too long for one plan. Divide the "
        "document and read its parts"
    ),
    "too_many_pages": (
        "The PDF has more than the limit of {limit} pages. Divide it and read its parts"
    ),
    "too_complex": (
        "The file is nested deeper, or made of more parts, than any document, and was not read. "
        "Save its text as a new document and read that"
    ),
    "unsafe_archive": (
        "Unpacked, the file would be far larger than any document: it may have been made to "
        "do harm. It was not opened"
    ),
    "unsafe_markup": (
        "The file declares a document type, which office files never do: it may have been made "
        "to do harm. It was not read"
    ),
    "unknown_kind": (
        "Not a kind of file that is read here ({kind}). Word .docx, PDF, web pages, text, "
        "Markdown and Excel .xlsx are"
    ),
    "unknown_encoding": "The encoding of the text is not known here. Save the file as UTF-8",
    "not_understood": (
        "The reader failed on this file ({error}): a fault of awareweek. Tell its makers this "
        "word and the kind of file; nothing of the file was kept"
    ),
    "file_missing": "There is no such file or folder",
    "not_permitted": "The file may not be opened: permission denied",
    "not_readable": "The file cannot be opened ({reason})",
    "folder_without_plans": "The folder holds no file that can be read",
    "not_written": "The output could not be written ({reason})",
}

# What a file that was read is to be watched for.
WARNINGS: dict[str, str] = {
    "macros_ignored": "The file carries macros; they were not run and not read",
    "converted": (
        "The old file was converted with LibreOffice; compare numbers and tables with the original"
    ),
    "internal_mark": "The document bears the mark {mark}: mind to whom its facts are shown",
    "work_secret_mark": "The document bears the mark {mark}: work secrets may not be published",
    "no_plan_found": "No plan was recognised in the file",
    "files_skipped": "Other files in the folder, left aside: {count}",
}

# What a check found.
FINDINGS: dict[str, str] = {
    "unit_not_in_table": "{unit} has a part in the text but no row in the table of tasks",
    "unit_only_in_table": "{unit} is in the table of tasks but nowhere in the text",
    "activity_without_lead": "Nobody is named to lead “{activity}”",
    "activity_without_date": "No time is given for “{activity}”",
    "theme_day_outside_period": (
        "“{theme_day}” is on {date}, outside the period from {start} to {end}"
    ),
    "weekday_mismatch": "{date} is written as a {written} but is a {actual}",
    "deadline_before_end": "“{what}” is due on {date}, before what it sums up ends on {end}",
    "identity_number_in_text": (
        "An identity number stands in the text ({masked}); take it out before publishing"
    ),
    "card_number_in_text": (
        "A bank card number stands in the text ({masked}); take it out before publishing"
    ),
    "mobile_in_text": (
        "A mobile number stands in the text ({masked}); a published plan should give an "
        "office number"
    ),
    "landline_in_text": (
        "A telephone number stands in the text ({masked}); see that it may be published"
    ),
    "mail_in_text": (
        "A mail address stands in the text ({masked}); see that it is an office address"
    ),
    "law_in_force": "{law} is spoken of as still to come; it has been in force since {date}",
    "law_draft_cited": "{law} is cited as a draft; it has been in force since {date}",
    "law_repealed": "{law} ended on {date}; it was replaced by {replaced_by}",
    "law_ended": "{law} ended on {date}",
    "law_old_version": (
        "{law} is cited in its version of {version}; the present version has been in force "
        "since {date}"
    ),
}

# Words of the product: kinds of activities, channels, levels, kinds of files.
TERMS: dict[str, str] = {
    "kind.ceremony": "ceremony",
    "kind.exhibition": "exhibition",
    "kind.forum": "forum",
    "kind.theme_day": "theme day",
    "kind.contest": "contest",
    "kind.quiz": "quiz",
    "kind.game": "game",
    "kind.survey": "survey",
    "kind.competition": "competition",
    "kind.drill": "drill",
    "kind.training": "training",
    "kind.outreach": "outreach",
    "kind.media": "media",
    "kind.interview": "interview",
    "kind.carnival": "carnival",
    "kind.park": "park",
    "kind.selection": "selection",
    "kind.report": "report",
    "kind.other": "other",
    "channel.mail": "mail",
    "channel.fax": "fax",
    "channel.paper": "paper",
    "channel.online": "online",
    "channel.intranet": "intranet",
    "channel.messenger": "messenger",
    "level.nation": "nation",
    "level.province": "province",
    "level.city": "city",
    "level.district": "district",
    "level.street": "street",
    "level.school": "school",
    "level.company": "company",
    "level.bureau": "bureau",
    "file.docx": "Word file",
    "file.pdf": "PDF",
    "file.html": "web page",
    "file.text": "text file",
    "file.xlsx": "Excel file",
    "file.office": "Office",
    "file.folder": "folder",
    "file.device": "device",
    "file.image": "picture",
    "file.program": "program",
    "file.binary": "binary data",
    "file.zip": "archive",
    "file.pptx": "slides",
    "file.ole": "old Office file",
    "file.xls": "old Excel file",
    "file.ppt": "old slides",
    "errno.EACCES": "permission denied",
    "errno.EBADF": "it is closed",
    "errno.EFBIG": "the file would be too large",
    "errno.EINVAL": "the system does not allow it",
    "errno.EIO": "the device reports an error",
    "errno.EISDIR": "it is a folder",
    "errno.ELOOP": "its links lead in a circle",
    "errno.EMFILE": "too many files are open",
    "errno.ENAMETOOLONG": "the name is too long",
    "errno.ENODEV": "there is no such device",
    "errno.ENOSPC": "no space is left",
    "errno.ENOTDIR": "a part of its path is no folder",
    "errno.ENXIO": "there is no such device",
    "errno.EPIPE": "the reader has gone away",
    "errno.EROFS": "it may only be read",
    "errno.ESTALE": "the network drive has lost it",
    "errno.ETIMEDOUT": "the network does not answer",
}

# Labels, short texts, help.
INTERFACE: dict[str, str] = {
    "weekday.0": "Monday",
    "weekday.1": "Tuesday",
    "weekday.2": "Wednesday",
    "weekday.3": "Thursday",
    "weekday.4": "Friday",
    "weekday.5": "Saturday",
    "weekday.6": "Sunday",
    "label.year": "Year",
    "label.level": "Level",
    "label.period": "Period",
    "label.themes": "Theme",
    "label.lead_unit": "Lead",
    "label.basis": "Basis",
    "label.laws": "Laws",
    "label.settings": "Outreach",
    "label.contacts": "Contacts",
    "label.counts": "Found",
    "label.theme_days": "Theme days",
    "label.theme_day": "Theme day",
    "label.date": "Date",
    "label.leads": "Led by",
    "label.task": "task",
    "label.deadline": "due",
    "label.submission": "submit",
    "label.outline": "Outline and facts",
    "label.unplaced": "Not placed: read these yourself",
    "label.phone": "phone",
    "label.mail": "mail",
    "severity.error": "error",
    "severity.warning": "warning",
    "severity.note": "note",
    "place.page": "page {page}",
    "place.paragraph": "paragraph {paragraph}",
    "place.row": "table {table}, row {row}",
    "place.sheet": "sheet {sheet}, row {row}",
    "text.untitled": "Plan without a title",
    "text.counts": (
        "activities {activities} · theme days {theme_days} · tasks {tasks} · deadlines "
        "{deadlines} · contacts {contacts}"
    ),
    "text.more": "{count} more; --all shows them",
    "text.nothing_unplaced": "Nothing was left unplaced",
    "text.no_findings": "Nothing found to look at again",
    "text.findings": "errors {errors} · warnings {warnings} · notes {notes}",
    "text.check": "Check: {title}",
    "text.judged_on": "judged on {date}, law list of {as_of}",
    "text.summary": "files read: {files}, plans found: {plans}, files refused: {refused}",
    "text.reading": "Reading",
    "text.stdin": "standard input",
    "text.colon": "{label}: {text}",
    "text.encoding": (
        "This terminal's encoding ({encoding}) cannot show Chinese: a ? stands for each sign. "
        "Use a UTF-8 locale, such as LC_ALL=C.UTF-8"
    ),
    "up.demo": "The demonstration plan, of a city that does not exist",
    "up.not_built": (
        "The desk and the square are not built yet. Today awareweek reads and checks plans; "
        "when they come, this command will start them"
    ),
    "up.without_demo": (
        "There is nothing to start yet: the desk and the square are not built. See the "
        "demonstration with: awareweek up --demo"
    ),
    "up.next": "Read your own plan with: awareweek plan read FILE",
    "usage.no_files": "Name a file or a folder, or use --demo",
    "usage.date": "{text} is not a date; write it as 2027-09-13",
    "usage.language": "AWAREWEEK_LANG is {text}, which is not spoken here; zh and en are",
    "usage.no_option": "There is no option {text}",
    "usage.no_command": "There is no command {text}",
    "usage.command_missing": "Name a command",
    "usage.value_missing": "The option {text} needs a value",
    "usage.value_given": "The option {text} takes no value",
    "usage.extra": "Not expected here: {text}",
    "usage.choice": "{name} cannot be {text}; it is one of {known}",
    "metavar.file": "FILE",
    "metavar.date": "DATE",
    "page.usage": "Usage: ",
    "page.arguments": "Arguments:",
    "page.options": "Options:",
    "page.commands": "Commands:",
    "page.usage_options": "[OPTIONS]",
    "page.usage_command": "COMMAND [ARGS]...",
    "page.try": "Try '{command} --help' for help.",
    "page.error": "Error: {text}",
    "help.awareweek": (
        "Runs a Cybersecurity Publicity Week, from the plan document to the closing report."
    ),
    "help.version": "Show the version and end.",
    "help.help": "Show this help and end.",
    "help.plan": "Read and check plan documents.",
    "help.read": "Show the outline and the facts of plans: who does what by when.",
    "help.check": "Look for what in plans does not fit together. Ends with 1 if there are errors.",
    "help.up": "Start the system; today: show the demonstration plan.",
    "help.files": "Files or folders; - reads standard input.",
    "help.json": "Print one JSON object.",
    "help.contacts": "Show telephone numbers and mail addresses instead of hiding them.",
    "help.lang": "Language of labels and messages; otherwise the system's.",
    "help.quiet": "No warnings, no progress, no summary.",
    "help.all": "Shorten no list.",
    "help.demo": "Use the demonstration plan that ships with the product.",
    "help.on": "The day to judge by, as 2027-09-13; otherwise today.",
}

SENTENCES: dict[str, str] = {**REFUSALS, **WARNINGS, **FINDINGS, **TERMS, **INTERFACE}
