package io.paretoform.core.frontier;

class MemberArchiveTest extends ArchiveContract {
    @Override
    Archive<String> over(Objectives objectives) {
        return Archive.over(objectives);
    }
}
