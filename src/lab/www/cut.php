<?php
// A page that breaks off: the head and a part of the body have left when the worker dies.
header('Content-Type: text/plain');
echo str_repeat("half a page\n", 6000);
flush();
posix_kill(getmypid(), 9);
