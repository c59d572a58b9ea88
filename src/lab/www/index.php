<?php
// A fast page without a database. The worker's pid tells how many workers answer.
header('Content-Type: text/plain');
echo getenv('LAB_POOL'), ' ', getmypid(), "\n";
