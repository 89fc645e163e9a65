"""The only room of the register that speaks SQL."""
