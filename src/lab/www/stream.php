<?php
// A page that comes piece by piece: ?ms=3000 in all, up to a minute.
$pieces = max(1, intdiv(min(60000, (int) ($_GET['ms'] ?? 3000)), 100));
header('Content-Type: text/plain');
while (ob_get_level()) {
    ob_end_flush();
}
for ($i = 0; $i < $pieces; $i++) {
    echo str_repeat("piece $i\n", 100);
    flush();
    usleep(100_000);
}
