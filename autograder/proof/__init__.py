"""Proof that a lesson's tests are right: known answers pass or fail as they should, mutants die."""
