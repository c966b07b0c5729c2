#include "text/digest.h"

#include <boost/test/unit_test.hpp>

namespace jalons::text {
namespace {

BOOST_AUTO_TEST_SUITE(Digest)

// The vectors of FIPS 180-4's examples, and bytes that are not text.
BOOST_AUTO_TEST_CASE(Sha256IsThatOfTheStandard) {
  BOOST_TEST(Sha256Hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  BOOST_TEST(Sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  BOOST_TEST(Sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
             "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  BOOST_TEST(Sha256Hex(std::string_view("\0", 1)) ==
             "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::text
