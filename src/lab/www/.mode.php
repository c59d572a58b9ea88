<?php
// Runs before every page: does what the lab was told for this pool.
[$mode, $much] = explode(' ', trim(@file_get_contents(getenv('LAB_MODE')) ?: 'heal 0'));
if ($mode === 'slow') {
    usleep(1000 * (int) $much);
} elseif ($mode === 'slow-database') {
    (require __DIR__ . '/.database.php')->query(sprintf('SELECT SLEEP(%.3F)', (int) $much / 1000));
} elseif ($mode === 'half') {
    $master = posix_getppid();
    $workers = explode(' ', trim(file_get_contents("/proc/$master/task/$master/children")));
    if (array_search((string) getmypid(), $workers, true) % 2) {
        require __DIR__ . '/fail.php';
        exit;
    }
} elseif ($mode !== 'heal' && random_int(1, 100) <= (int) $much) {
    require __DIR__ . "/$mode.php";
    exit;
}
