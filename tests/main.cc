#define BOOST_TEST_MODULE jalons
#include <boost/test/unit_test.hpp>
