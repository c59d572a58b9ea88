<?php
// Waits for the pool's lock, which the lab holds: a worker that is blocked on a database query.
$database = require __DIR__ . '/.database.php';
$pool = getenv('LAB_POOL');
$database->query("SELECT GET_LOCK('$pool', 86400)");
$database->query("SELECT RELEASE_LOCK('$pool')");
header('Content-Type: text/plain');
echo "released\n";
