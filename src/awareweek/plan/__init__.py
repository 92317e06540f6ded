"""Reading a plan: the official document goes in, drafts of its facts come out.

``read.read_file`` reads a file, ``read.read_blocks`` a document that was read already;
``check.check_draft`` looks a draft over. The package knows no framework and no other part
of the product; data such as the list of laws comes in as an argument.
"""
