// Parts of SQLite that the history does not use. The library registers them when it opens a file; with these
// in their place the linker of a static program leaves the parts themselves out (a third of a megabyte).
#include <sqlite3.h>

extern "C" {
int sqlite3Fts3Init(sqlite3*);
int sqlite3Fts5Init(sqlite3*);
int sqlite3RtreeInit(sqlite3*);
int sqlite3DbstatRegister(sqlite3*);
int sqlite3StmtVtabInit(sqlite3*);
int sqlite3JsonTableFunctions(sqlite3*);
void sqlite3RegisterJsonFunctions();

int sqlite3Fts3Init(sqlite3*) { return SQLITE_OK; }
int sqlite3Fts5Init(sqlite3*) { return SQLITE_OK; }
int sqlite3RtreeInit(sqlite3*) { return SQLITE_OK; }
int sqlite3DbstatRegister(sqlite3*) { return SQLITE_OK; }
int sqlite3StmtVtabInit(sqlite3*) { return SQLITE_OK; }
int sqlite3JsonTableFunctions(sqlite3*) { return SQLITE_OK; }
void sqlite3RegisterJsonFunctions() {}
}
