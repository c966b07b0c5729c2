#include "app/sheet.h"

#include <boost/test/unit_test.hpp>
#include <sstream>

namespace jalons::app {
namespace {

Sheet Sample() {
  Sheet sheet;
  sheet.columns = {{"Nom"}, {"Nombre", true}};
  sheet.rows = {{"=1+1", "3"}, {"-x, \"y\"", "12"}, {"été\tchaud", "1"}};
  return sheet;
}

BOOST_AUTO_TEST_SUITE(SheetOfAList)

BOOST_AUTO_TEST_CASE(FormulasAreDefusedInCsv) {
  BOOST_TEST(ToCsv(Sample()) == "\uFEFFNom,Nombre\r\n\"'=1+1\",3\r\n\"'-x, \"\"y\"\"\",12\r\nété\tchaud,1\r\n");
}

BOOST_AUTO_TEST_CASE(ATableIsForATerminalOnly) {
  std::istringstream in;
  std::ostringstream out, err;
  Session session{{in, out, err}, Speaker(text::Language::kFrench), {}};
  BOOST_TEST(ToText(Sample(), session) == "=1+1\t3\n-x, \"y\"\t12\nété chaud\t1\n");
  session.console.out_terminal = true;
  session.console.width = 14;
  BOOST_TEST(ToText(Sample(), session).find("\nété    ") != std::string::npos, ToText(Sample(), session));
  BOOST_TEST(ToText(Sample(), session).find("    12\n") != std::string::npos, ToText(Sample(), session));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::app
