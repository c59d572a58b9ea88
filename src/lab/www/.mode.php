<?php
// Runs before every page: does what the lab was told for this pool.
[$mode, $much] = explode(' ', trim(@file_get_contents(getenv('LAB_MODE')) ?: 'heal 0'));
if ($mode === 'slow') {
    usleep(1000 * (int) $much);
} elseif ($mode !== 'heal' && random_int(1, 100) <= (int) $much) {
    require __DIR__ . "/$mode.php";
    exit;
}
