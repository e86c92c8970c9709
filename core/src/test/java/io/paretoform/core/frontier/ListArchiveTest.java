package io.paretoform.core.frontier;

class ListArchiveTest extends ArchiveContract {
    @Override
    Archive<String> over(Objectives objectives) {
        return Archive.over(objectives);
    }
}
