"""The cover page: whose report it is, on which year, and how to reach the office."""
