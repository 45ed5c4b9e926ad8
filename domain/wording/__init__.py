"""What people are told, free of language until somebody reads it: passages, and their words in English and Chinese."""
