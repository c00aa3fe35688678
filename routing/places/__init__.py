"""Where is it? The communes of France, the neighbourhoods, and the names people write for them."""
