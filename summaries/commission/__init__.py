"""What the scientific commission works on: an anonymised data set, its codebook and method note, and the bench where it is coded."""
