#include "install/record.hpp"

#include <doctest/doctest.h>

#include "../temporary_directory.hpp"

using namespace caselight;
using caselight::test::TemporaryDirectory;

TEST_CASE("a record comes back as it was written") {
  const InstallRecord record{{"/a/b.json", "/a/\"c\""}, {"/a"}};
  const InstallRecord again = read_record(write_record(record));
  CHECK(again.files == record.files);
  CHECK(again.directories == record.directories);
}

TEST_CASE("what is not a record holds nothing") {
  for (const char* text : {"", "{}", "[]", R"({"schema":"other","files":["/etc/passwd"]})",
                           R"({"schema":"caselight-installed/1","files":["/etc/passwd")"}) {
    CAPTURE(text);
    CHECK(read_record(text).files.empty());
  }
}

TEST_CASE("only folders that were not there are noted") {
  const TemporaryDirectory directory;
  std::filesystem::create_directories(directory.path() / "old");
  InstallRecord record;
  CHECK_FALSE(make_directories(directory.path() / "old" / "new" / "newer", record));
  CHECK(record.directories == std::set<std::filesystem::path>{directory.path() / "old" / "new",
                                                              directory.path() / "old" / "new" / "newer"});
}
