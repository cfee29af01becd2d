#include "core/document/edit.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/base/error.h"
#include "tests/document/random_edit.h"

namespace netglow {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(Edit, SetsAllInputsAtOnce) {
    Document document = article_document();
    const Vector before = document.input;
    const Vector wanted = Vector::Constant(3, -0.5);
    const Applied applied = apply(document, SetInputs{wanted});
    EXPECT_EQ(applied.change, Change{InputsChanged{}});
    EXPECT_EQ(document.input, wanted);
    apply(document, applied.inverse);
    EXPECT_EQ(document.input, before);
    EXPECT_THROW(apply(document, SetInputs{Vector::Zero(2)}), Error);
    EXPECT_THROW(apply(document, SetInputs{Vector::Constant(3, std::numeric_limits<double>::infinity())}), Error);
    EXPECT_EQ(document.input, before);
}

TEST(Edit, ChangesItsPlaceAndSaysWhatChanged) {
    Document document = article_document();
    EXPECT_EQ(apply(document, SetInput{1, 0.7}).change, Change{InputChanged{1}});
    EXPECT_EQ(document.input[1], 0.7);
    EXPECT_EQ(apply(document, SetWeight{{2, 0, 1}, -3}).change, (Change{WeightChanged{{2, 0, 1}, 0.7}}));
    EXPECT_EQ(document.network.weight({2, 0, 1}), -3);
    EXPECT_EQ(apply(document, SetBiases{1, Eigen::Vector3d(1, 2, 3)}).change, Change{BiasesChanged{1}});
    EXPECT_EQ(apply(document, SetBias{{1, 2}, 9}).change, (Change{BiasChanged{{1, 2}, 3}}));
    EXPECT_EQ(*document.network.layer(1).bias, Eigen::Vector3d(1, 2, 9));
    const Activation tanh = Activation::of(ActivationKind::tanh);
    EXPECT_EQ(apply(document, SetActivation{2, tanh}).change, Change{ActivationChanged{2}});
    EXPECT_EQ(document.network.layer(2).activation, tanh);
}

/// The change without the value that was there before.
Change place_of(Change change) {
    if (WeightChanged* weight = std::get_if<WeightChanged>(&change)) weight->before = 0;
    if (BiasChanged* bias = std::get_if<BiasChanged>(&change)) bias->before = 0;
    return change;
}

TEST(Edit, TheInverseOfARandomEditGivesBackTheDocumentBitForBit) {
    RandomNetworks random(31);
    for (int round = 0; round < 500; ++round) {
        Document document = random_document(random);
        const Document before = document;
        const Edit edit = random_edit(random, document);
        const Applied applied = apply(document, edit);
        const Document after = document;
        const Applied undone = apply(document, applied.inverse);
        ASSERT_TRUE(same_bits(document, before));
        EXPECT_EQ(place_of(undone.change), place_of(applied.change));
        apply(document, undone.inverse);
        ASSERT_TRUE(same_bits(document, after));
    }
}

TEST(Edit, WhatIsWrongThrowsAndLeavesTheDocumentAsItWas) {
    Document document = article_document();
    apply(document, SetBiases{2, Eigen::Vector3d(1, 2, 3)});
    const Document before = document;
    const std::vector<Edit> wrong = {
        SetInput{0, kNaN},
        SetInput{3, 0.5},
        SetWeight{{1, 0, 0}, kInfinity},
        SetWeight{{1, 0, 0}, -kInfinity},
        SetWeight{{0, 0, 0}, 1},
        SetWeight{{3, 0, 0}, 1},
        SetWeight{{1, 3, 0}, 1},
        SetWeight{{1, 0, 3}, 1},
        SetBias{{2, 0}, kNaN},
        SetBias{{1, 0}, 1},
        SetBias{{0, 0}, 1},
        SetBias{{2, 3}, 1},
        SetBias{{3, 0}, 1},
        SetActivation{0, {}},
        SetActivation{3, {}},
        SetActivation{1, {ActivationKind::elu, kNaN}},
        SetBiases{0, {}},
        SetBiases{3, {}},
        SetBiases{1, Vector::Zero(2)},
        SetBiases{2, Eigen::Vector3d(4, 5, kNaN)},
    };
    for (std::size_t i = 0; i < wrong.size(); ++i) {
        EXPECT_THROW(apply(document, wrong[i]), Error) << "edit " << i;
        ASSERT_TRUE(same_bits(document, before)) << "edit " << i;
    }
}

TEST(Edit, MessagesNameThePlaceAndWhatIsThere) {
    Document document = article_document();
    const auto message = [&](const Edit& edit) -> std::string {
        try {
            apply(document, edit);
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    };
    EXPECT_EQ(message(SetInput{3, 0}), "There is no input 4: the network has 3");
    EXPECT_EQ(message(SetInput{2, kInfinity}), "input[2]: found Infinity, expected a finite number");
    EXPECT_EQ(message(SetBias{{1, 0}, 0}), "The layer \"hidden\" has no biases");
}

TEST(TitleOf, NamesWhatIsSet) {
    const Document document = article_document();
    EXPECT_EQ(title_of(document, SetWeight{{1, 1, 0}, 0}), "Set w(h2, i1) to 0");
    EXPECT_EQ(title_of(document, SetInput{2, 0}), "Set input i3 to 0");
    EXPECT_EQ(title_of(document, SetBias{{2, 0}, 0}), "Set b(o1) to 0");
    EXPECT_EQ(title_of(document, SetActivation{1, Activation::of(ActivationKind::relu)}), "Set relu for hidden");
    EXPECT_EQ(title_of(document, SetBiases{1, Vector::Zero(3)}), "Set biases of hidden");
    EXPECT_EQ(title_of(document, SetBiases{2, {}}), "Remove biases of output");
}

TEST(NamingNeurons, OfAWholeLayerIsOneEditAndNeedsANameForEach) {
    Document document = article_document();
    const Edit edit = RenameNeurons{2, {"cat", "", "bird"}};
    EXPECT_EQ(title_of(document, edit), "Name the outputs");
    const Applied applied = netglow::apply(document, edit);
    EXPECT_EQ(neuron_name(document, {2, 0}), "cat");
    EXPECT_EQ(neuron_name(document, {2, 1}), "o2");
    netglow::apply(document, applied.inverse);
    EXPECT_EQ(neuron_name(document, {2, 0}), "o1");
    EXPECT_TRUE(document.network.layer(2).names.empty());
    netglow::apply(document, RenameNeurons{0, {"a", "b", "c"}});
    EXPECT_EQ(neuron_name(document, {0, 2}), "c");
    EXPECT_THROW(netglow::apply(document, RenameNeurons{2, {"one", "two"}}), Error);
    EXPECT_THROW(netglow::apply(document, RenameNeurons{3, {"a", "b", "c"}}), Error);
}

}  // namespace
}  // namespace netglow
