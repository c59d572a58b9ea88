<?php
// Takes its time on the database: ?ms=200, up to a minute.
$milliseconds = max(0, min(60000, (int) ($_GET['ms'] ?? 200)));
$database = require __DIR__ . '/.database.php';
$database->query(sprintf('SELECT SLEEP(%.3F)', $milliseconds / 1000));
header('Content-Type: text/plain');
echo "slept $milliseconds ms\n";
