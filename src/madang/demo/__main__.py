"""`python -m madang.demo`: makes the demo expo in a database that is migrated."""

import django

if __name__ == "__main__":
    django.setup()

    from madang.demo.seed import seed

    seed()
