"""Residents (시연 주민): fourteen ordinary clients of the demo's world, so that nobody walks into an empty yard."""
