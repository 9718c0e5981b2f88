"""The product's settings, on a directory of this test process's own."""

import atexit
import os
import shutil
import tempfile

_directory = tempfile.mkdtemp(prefix="madang-test-")
atexit.register(shutil.rmtree, _directory, ignore_errors=True)
os.environ["MADANG_DATA"] = _directory
os.environ["MADANG_DEMO"] = "1"

from madang.app.settings import *  # noqa: E402, F403 -- the environment comes first

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
