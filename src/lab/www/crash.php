<?php
// The worker dies without an answer, as from a broken extension, and FPM forks another.
posix_kill(getmypid(), 9);
