#include "archive/search.h"

#include <boost/test/unit_test.hpp>
#include <random>

#include "archive/sample.h"
#include "text/unicode.h"

namespace jalons::archive {
namespace {

struct Prepared {
  TemporaryFolder folder;
  Archive archive = Archive::Open(folder / "a.sqlite", OpenMode::kCreate);
  PlanId rives = 0;

  Prepared() {
    rives = IngestPlan(archive, "rives.txt", FullPlan(), "a").plan;
    for (int i = 1; i <= 5; ++i) IngestNumbered(archive, i);
  }

  std::vector<SearchHit> Find(const std::string& words) const {
    SearchQuery query;
    query.words = words;
    query.plan = rives;
    return Search(archive, query);
  }

  // The paths found in the first plan, best first.
  std::vector<std::string> Paths(const std::string& words) const {
    std::vector<std::string> paths;
    for (const SearchHit& hit : Find(words)) paths.push_back(hit.path);
    return paths;
  }

  bool Finds(const std::string& words, const std::string& path) const {
    for (const std::string& found : Paths(words)) {
      if (found == path) return true;
    }
    return false;
  }
};

BOOST_FIXTURE_TEST_SUITE(Searching, Prepared)

BOOST_AUTO_TEST_CASE(AHitSaysWhatWasFoundAndWhere) {
  const std::vector<SearchHit> hits = Find("guide aînés");
  BOOST_REQUIRE(!hits.empty());
  const SearchHit& hit = hits[0];
  BOOST_TEST(hit.plan == "rives");
  BOOST_TEST(hit.plan_id == rives);
  BOOST_TEST(hit.path == "1/1.1/1.1.1");
  BOOST_TEST(hit.field == "commitment");
  BOOST_TEST(hit.text == "Publier un guide d’accès au logement pour les aînés");
  BOOST_TEST(hit.excerpt == "Publier un [guide] d’accès au logement pour les [aînés]");
  BOOST_TEST(hit.page == 2);
  BOOST_TEST(hit.box.y0 == 80);
  BOOST_TEST(hit.score > 0);
  BOOST_TEST(!hit.near);
}

BOOST_AUTO_TEST_CASE(CaseAccentsInflectionsAndElisionsAreForgiven) {
  for (const char* words : {"GUIDE AINES", "guides aîné", "l’accès d'un guide", "publiera guides", "accès logements"}) {
    BOOST_TEST(Finds(words, "1/1.1/1.1.1"), words);
  }
  BOOST_TEST(Paths("guide patinoire").empty());
}

BOOST_AUTO_TEST_CASE(AcronymsAreFoundWithAndWithoutStops) {
  for (const char* words : {"CRÉ", "cre", "C.R.É.", "CRE"}) {
    BOOST_TEST(Finds(words, "1/1.1/1.1.1"), words);
    BOOST_TEST(Finds(words, "1/1.1/2"), words);
  }
  // Its own words come before a column's.
  BOOST_TEST(Find("CRÉ").front().field == "commitment");
  for (const SearchHit& hit : Find("CRÉ")) {
    if (hit.path == "1/1.1/1.1.1") BOOST_TEST(hit.field == "resource");
    if (hit.path == "1/1.1/1.1.1") BOOST_TEST(hit.excerpt == "Conférence régionale des élus ([CRÉ])");
  }
}

BOOST_AUTO_TEST_CASE(AnAcronymHasNoInflections) {
  normalizer::Plan plan;
  plan.organizations = {{"CRÉ", std::nullopt, {}}};
  plan.statements = {{"note", normalizer::Entry("Créer un comité")},
                     {"note", normalizer::Entry("Un comité de la CRÉ")}};
  const PlanId id = IngestPlan(archive, "cre.txt", plan, "cre").plan;
  SearchQuery query;
  query.plan = id;
  query.words = "CRÉ";
  BOOST_REQUIRE(Search(archive, query).size() == 1u);
  BOOST_TEST(Search(archive, query)[0].excerpt == "Un comité de la [CRÉ]");
}

BOOST_AUTO_TEST_CASE(PhrasesPrefixesAlternativesAndRefusals) {
  BOOST_TEST(Finds("\"guide d'accès au logement\"", "1/1.1/1.1.1"));
  BOOST_TEST(Finds("« accès au logement »", "1/1.1/1.1.1"));
  BOOST_TEST(Paths("\"logement au accès\"").empty());
  BOOST_TEST(Finds("habita*", "1/1.1/2"));
  BOOST_TEST(Paths("habitati").empty());
  BOOST_TEST(Finds("transport OU guide", "1/1.1/1.1.1"));
  BOOST_TEST(Finds("transport OR guide", "1/1.1/1.1.1#2"));
  BOOST_TEST(!Finds("rencontres OU guide -imprimée", "1/1.1/1.1.1"));
  BOOST_TEST(Finds("rencontres OU guide -imprimée", "1/1.1/2"));
  BOOST_TEST(!Finds("-guide", "1/1.1/1.1.1"));
  BOOST_TEST(Finds("-guide", "1/1.1/2"));
}

BOOST_AUTO_TEST_CASE(TheUndertakingsOwnWordsComeFirst) {
  // "pauvreté" is the orientation's; its commitments stand under it.
  const std::vector<SearchHit> hits = Find("pauvreté");
  BOOST_REQUIRE(hits.size() > 1);
  BOOST_TEST(hits[0].field == "orientation");
  BOOST_TEST(hits[0].path == "1");
  BOOST_TEST(hits[1].score < hits[0].score);
}

BOOST_AUTO_TEST_CASE(StatementsAnnexesAndLostWordsAreFoundToo) {
  BOOST_TEST(Find("inoccupation")[0].field == "statement");
  BOOST_TEST(Find("inoccupation")[0].path == "1");
  BOOST_TEST(Find("carrefour jeunesse")[0].field == "annex");
  BOOST_TEST(Find("carrefour jeunesse")[0].path == "annexes/1/1");
  BOOST_TEST(Find("griffonnage")[0].field == "remainder");
  BOOST_TEST(Find("tableau de bord")[0].field == "monitoring");
  BOOST_TEST(Find("tableau de bord")[0].path == "1/1.1");
}

BOOST_AUTO_TEST_CASE(FiltersNarrow) {
  SearchQuery query;
  query.from = "2006";
  query.to = "2006";
  query.plan = rives;
  BOOST_TEST(CountHits(archive, query) == 4);  // two dated over 2006, one undated in a plan of the time, twice in all
  query.from = query.to = "2008";
  BOOST_TEST(CountHits(archive, query) == 3);  // not the one of autumn 2006
  query.from = query.to = "1999";
  BOOST_TEST(CountHits(archive, query) == 0);
  query.from = query.to = "";
  query.partner = "conférence régionale des élus";
  BOOST_TEST(CountHits(archive, query) == 3);  // once by name and acronym, twice by acronym alone
  query.fields = {"commitment"};
  query.words = "rencontres";
  BOOST_TEST(Search(archive, query).size() == 2u);
  query.fields = {"resource"};
  BOOST_TEST(Search(archive, query).empty());
}

BOOST_AUTO_TEST_CASE(PagesOfResultsFollowEachOther) {
  SearchQuery query;
  query.words = "dossier";
  query.limit = 0;
  const std::vector<SearchHit> all = Search(archive, query);
  BOOST_TEST(all.size() == 50u);
  BOOST_TEST(CountHits(archive, query) == 50);
  query.limit = 7;
  query.offset = 7;
  const std::vector<SearchHit> second = Search(archive, query);
  BOOST_REQUIRE(second.size() == 7u);
  BOOST_TEST(second[0].score <= all[0].score);
  BOOST_TEST(second[0].path == all[7].path);
}

BOOST_AUTO_TEST_CASE(LongTextsAreCutAroundTheHit) {
  normalizer::Plan plan;
  normalizer::Statement statement;
  std::string filler;
  for (int i = 0; i < 100; ++i) filler += "été après été ";
  statement.entry.text = filler + "puis la patinoire " + filler;
  plan.statements = {statement};
  IngestPlan(archive, "long.txt", plan, "long");
  SearchQuery query;
  query.words = "patinoire";
  const std::vector<SearchHit> hits = Search(archive, query);
  BOOST_REQUIRE(hits.size() == 1u);
  BOOST_TEST(hits[0].excerpt.find("puis la [patinoire] été") != std::string::npos);
  BOOST_TEST(hits[0].excerpt.starts_with("… "));
  BOOST_TEST(hits[0].excerpt.ends_with(" …"));
  BOOST_TEST(text::Length(hits[0].excerpt) < 240u);
  BOOST_TEST(text::IsValidUtf8(hits[0].excerpt));
}

BOOST_AUTO_TEST_CASE(NothingTypedIsAnError) {
  for (const char* words : {"[a,b]",
                            "l'aquila",
                            "-x",
                            "--",
                            "\"",
                            "\"\"",
                            "*",
                            "**",
                            "OU",
                            "OU OU",
                            "a OU",
                            "-",
                            "- -",
                            "NEAR(a b)",
                            "a:b",
                            "words:guide",
                            "{words}",
                            "(",
                            ")",
                            "a AND",
                            "NOT",
                            "^a",
                            "%",
                            "' OR 1=1 --",
                            "«",
                            "guide\"",
                            "-\"guide",
                            "+",
                            "rank",
                            "a\\b",
                            "été*-*",
                            "\xFF\xFE",
                            "de la",
                            "🙂",
                            "日本語",
                            "ﷺ",
                            "a\u0301\u0302",
                            "-guide -aînés"}) {
    SearchQuery query;
    query.words = words;
    query.partner = words;
    BOOST_CHECK_NO_THROW(Search(archive, query));
    query.partner = "";
    BOOST_CHECK_NO_THROW(CountHits(archive, query));
  }
}

BOOST_AUTO_TEST_CASE(RandomTextIsNoErrorEither) {
  std::mt19937 random(2000);
  const std::u32string often = U"aeé \"-*'’OUCRÉ()[]{}:^%_\\/«»,.;0129\t\n";
  for (int i = 0; i < 3000; ++i) {
    std::string words;
    for (unsigned length = random() % 40; length > 0; --length) {
      const char32_t c = random() % 3 ? often[random() % often.size()] : random() % 0x2FFFF;
      if (c < 0x80) {
        words += static_cast<char>(c);
      } else if (c < 0x800) {
        words += {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 63))};
      } else if (c < 0x10000) {
        words += {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 63)),
                  static_cast<char>(0x80 | (c & 63))};
      } else {
        words += {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 63)),
                  static_cast<char>(0x80 | ((c >> 6) & 63)), static_cast<char>(0x80 | (c & 63))};
      }
    }
    SearchQuery query;
    query.words = words;
    query.limit = 3;
    if (i % 4 == 0) query.partner = words;
    BOOST_CHECK_NO_THROW(Search(archive, query));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::archive
