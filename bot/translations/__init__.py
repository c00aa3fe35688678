"""For those who translate: what is left to mend, how a talk looks in a language, how plain the French is."""
