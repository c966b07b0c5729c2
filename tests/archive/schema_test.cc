// An analyst's view: docs/schema.md against a real archive, through the plain sqlite3 shell.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <sstream>

#include "archive/archive.h"
#include "archive/sample.h"
#include "archive/shell.h"

namespace jalons::archive {
namespace {

std::string ReadFile(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

std::string SchemaPage() {
  return ReadFile(std::filesystem::path(JALONS_SOURCE_DIR) / "docs/schema.md");
}

// The SQL under each "### N." of the page.
std::vector<std::string> Questions() {
  const std::string page = SchemaPage();
  std::vector<std::string> questions;
  constexpr std::string_view kOpen = "```sql\n";
  for (std::size_t at = page.find(kOpen); at != std::string::npos; at = page.find(kOpen, at + 1)) {
    const std::size_t begin = at + kOpen.size();
    questions.push_back(page.substr(begin, page.find("```", begin) - begin));
  }
  return questions;
}

struct Prepared {
  TemporaryFolder folder;
  std::filesystem::path path = folder / "a.sqlite";

  Prepared() {
    Archive archive = Archive::Open(path, OpenMode::kCreate);
    IngestPlan(archive, "rives.txt", FullPlan(), "a");
    IngestNumbered(archive, 3);
    IngestNumbered(archive, 4);
  }
  std::string Ask(const std::string& sql) const { return SqliteShell(path, sql); }
};

BOOST_FIXTURE_TEST_SUITE(Schema, Prepared)

BOOST_AUTO_TEST_CASE(TenQuestionsAreAnsweredInSqlAlone) {
  const std::vector<std::string> questions = Questions();
  BOOST_TEST_REQUIRE(questions.size() == 10u);
  BOOST_TEST(Ask(questions[0]) ==
             "plan-3|1/1.1/1.1.1|Consolider les cuisines collectives et le transport collectif, dossier 100\n"
             "plan-3|1/1.1/1.1.6|Consolider la persévérance scolaire et les cuisines collectives, dossier 135\n"
             "plan-4|1/1.1/1.1.3|Évaluer l’habitation communautaire et l’insertion des jeunes, dossier 145\n"
             "plan-4|1/1.1/1.1.8|Évaluer l’insertion des jeunes et les saines habitudes de vie, dossier 180\n"
             "rives|1/1.1/1.1.1|Publier un guide d’accès au logement pour les aînés\n"
             "rives|1/1.1/2|Tenir des rencontres sur l’habitation avec la CRÉ\n"
             "rives|1/2/1|Tenir des rencontres sur l’habitation avec la CRÉ\n");
  const std::string dated = Ask(questions[1]);
  BOOST_TEST(dated.find("rives|1/1.1/1.1.1|Automne 2006|2006-23\n") != std::string::npos);
  BOOST_TEST(dated.find("plan-4|1/1.1/1.1.2|Septembre 2006|2006-09\n") != std::string::npos);
  BOOST_TEST(std::count(dated.begin(), dated.end(), '\n') == 4);  // three of plan 4 (2004 + 2), none of plan 3
  BOOST_TEST(Ask(questions[2]) ==
             "plan-3|1|Agir ensemble|10\nplan-4|1|Agir ensemble|10\nrives|1|Lutter contre la pauvreté|4\n");
  BOOST_TEST(Ask(questions[3]) == "");
  BOOST_TEST(Ask(questions[4]) ==
             "plan-3|1/1.1/1.1.2|2005-09-30\nplan-3|1/1.1/1.1.5|2005-09-30\nplan-3|1/1.1/1.1.8|2005-09-30\n");
  BOOST_TEST(Ask(questions[5]) == "rives|1/1.1/2|2 fois/année – continu|2|\nrives|1/2/1|2 fois/année – continu|2|\n");
  BOOST_TEST(Ask(questions[6]) == "rives|1/1.1/1.1.1|six MRC|6.0|6.0|MRC|2009\n");
  BOOST_TEST(Ask(questions[7]) == "rives||120000.0||le ministre|2006/2007\nrives|1/1.1/1.1.1|30000.0|P1Y||\n");
  const std::string often = Ask(questions[8]);
  BOOST_TEST(often.find("Conférence régionale des élus|3|1\n") != std::string::npos);
  BOOST_TEST(often.find("Table jeunesse|4|2\n") != std::string::npos);
  BOOST_TEST(Ask(questions[9]) == "rives|1/1.1/1.1.1|Publier un guide d’accès au logement pour les aînés|2\n");
}

BOOST_AUTO_TEST_CASE(EveryTableAndViewIsDescribed) {
  const std::string page = SchemaPage();
  std::istringstream names(
      Ask("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE"
          " 'search\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' ORDER BY 1;"));
  int count = 0;
  for (std::string name; std::getline(names, name); ++count) {
    BOOST_TEST(page.find("`" + name + "`") != std::string::npos, name << " is not described");
  }
  BOOST_TEST(count >= 30);
}

BOOST_AUTO_TEST_CASE(EveryTableIsStrictAndEveryViewRuns) {
  BOOST_TEST(
      Ask("SELECT group_concat(name) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
          " AND name NOT LIKE 'sqlite%';") == "\n");
  std::istringstream views(Ask("SELECT name FROM sqlite_schema WHERE type = 'view';"));
  for (std::string view; std::getline(views, view);) {
    BOOST_TEST(Ask("SELECT count(*) > 0 FROM " + view + ";") == "1\n", view << " is empty");
  }
  BOOST_TEST(Ask("SELECT count(*) FROM sqlite_schema WHERE type IN ('view', 'trigger') AND sql LIKE '%search%';") ==
             "0\n");
}

BOOST_AUTO_TEST_CASE(TheLogSaysWhatWasDone) {
  BOOST_TEST(Ask("SELECT count(*) FROM event;") == "4\n");  // made, and three ingests
  BOOST_TEST(Ask("SELECT group_concat(action) FROM event;") == "create,ingest,ingest,ingest\n");
}

BOOST_AUTO_TEST_CASE(OrganizationsOfTheSameNameAreOne) {
  BOOST_TEST(Ask("SELECT count(*) FROM actor WHERE name = 'Table jeunesse';") == "1\n");
  BOOST_TEST(
      Ask("SELECT group_concat(name, ', ') FROM (SELECT name FROM actor_name WHERE actor_id = 1 ORDER BY id);") ==
      "Conférence régionale des élus, CRÉ, la Conférence\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::archive
