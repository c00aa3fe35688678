"""What conversations look up while somebody speaks: places, themes, neighbours, meaning."""
