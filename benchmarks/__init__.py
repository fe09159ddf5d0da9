"""Speed and quality beside the peers, one command each."""
