<?php
// A page as users know them: it needs a worker and the database.
$database = require __DIR__ . '/.database.php';
header('Content-Type: text/plain');
echo 'database says ', $database->query('SELECT 1')->fetch_row()[0], "\n";
