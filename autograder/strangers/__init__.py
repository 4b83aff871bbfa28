"""What strangers wrote: made safe for where it is shown, and looked through for what is odd."""
