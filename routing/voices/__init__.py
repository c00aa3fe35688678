"""Cases that say the same: shared, joined, merged, parted, and who hears of them."""
