#include "app/cli/arguments.h"

#include <gtest/gtest.h>

namespace netglow {
namespace {

using Words = std::vector<std::string>;

TEST(Arguments, AValueThatBeginsWithMinusIsJoinedToItsOption) {
    EXPECT_EQ(with_joined_values({"f", "--input", "-0.5,1"}), (Words{"f", "--input=-0.5,1"}));
    EXPECT_EQ(with_joined_values({"--input", "-.5", "f"}), (Words{"--input=-.5", "f"}));
}

TEST(Arguments, AnOptionBehindAnOptionIsNotItsValue) {
    EXPECT_EQ(with_joined_values({"--input", "--format"}), (Words{"--input", "--format"}));
    EXPECT_EQ(with_joined_values({"--input", "-o"}), (Words{"--input", "-o"}));
    EXPECT_EQ(with_joined_values({"--input"}), (Words{"--input"}));
}

TEST(Arguments, BehindTwoDashesNothingIsAnOption) {
    EXPECT_EQ(with_joined_values({"--", "--input", "-5"}), (Words{"--", "--input", "-5"}));
}

}  // namespace
}  // namespace netglow
