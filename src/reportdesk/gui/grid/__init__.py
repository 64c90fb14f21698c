"""The statutory tables on screen: one mechanism for every table that a form can ask for."""
