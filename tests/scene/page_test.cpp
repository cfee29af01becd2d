// The inspector's pages: what they say, when, and how they look.
#include "core/scene/page/page.h"

#include <gmock/gmock.h>

#include "core/text/number_text.h"
#include "scene_checks.h"

namespace netglow {
namespace {

using scene_tests::random_document;
using scene_tests::seconds_in;

struct PageStage {
    explicit PageStage(Document document_, Granularity granularity = Granularity::term)
        : document(std::move(document_)),
          trace(forward(document.network, document.input)),
          timeline(document.network, granularity),
          moment(timeline.at(timeline.duration())) {}
    FormulaSource source() const { return {document, trace, moment, view.decimals}; }
    void go_to(std::size_t step, double progress) { moment = timeline.at(seconds_in(timeline, step, progress)); }
    Page of(const Place& chosen) const { return page_of(source(), chosen, view, measure); }

    Document document;
    Trace trace;
    Timeline timeline;
    Moment moment;
    PageView view;
    PlainMeasure measure;
};

std::string line(const Page& page, std::string_view name) {
    for (const PageLine& candidate : page.lines) {
        if (candidate.name == name) {
            return candidate.text;
        }
    }
    return "nothing";
}

TEST(NeuronPage, WritesTheArticlesSum) {
    const PageStage stage(article_document());
    const Page page = stage.of(NeuronAt{1, 0});
    EXPECT_EQ(line(page, "term/i1"), "0.9·0.9 = 0.81");
    EXPECT_EQ(line(page, "term/i2"), "0.3·0.1 = 0.03");
    EXPECT_EQ(line(page, "term/i3"), "0.4·0.8 = 0.32");
    EXPECT_EQ(line(page, "sum"), "X = 0.81 + 0.03 + 0.32 = 1.16");
    EXPECT_EQ(line(page, "output"), "O = 1 / (1 + e^(−1.16)) = 0.761");
    EXPECT_EQ(line(page, "adds/i1"), "0.81");
    EXPECT_EQ(line(page, "to/o2"), "0.6");
}

TEST(NeuronPage, HasEveryDigitOfWhatItRounds) {
    PageStage stage(article_document());
    EXPECT_EQ(line(stage.of(NeuronAt{1, 0}), "digits"), "O = 0.76133271484291") << "its sum is 1.16, as written";
    EXPECT_EQ(line(stage.of(NeuronAt{2, 0}), "digits"), "X = 0.975947363645095   O = 0.726303345013979");
    stage.go_to(14, 1);  // the sum of o1 is known, its output is not
    EXPECT_EQ(line(stage.of(NeuronAt{2, 0}), "digits"), "X = 0.975947363645095");
    stage.go_to(0, 0);
    EXPECT_EQ(line(stage.of(NeuronAt{1, 0}), "digits"), "nothing");
}

TEST(NeuronPage, WritesWhatIsSmallerThanTheLastDecimalAsAPowerOfTen) {
    Document document = article_document();
    document.network.set_weight({1, 0, 0}, 0.00005);
    const PageStage stage(document);
    EXPECT_EQ(line(stage.of(NeuronAt{1, 0}), "term/i1"), "5·10⁻⁵·0.9 = 4.5·10⁻⁵");
    EXPECT_EQ(line(stage.of(EdgeAt{1, 0, 0}), "product"), "4.5·10⁻⁵");
    EXPECT_EQ(to_text(term_line(stage.source(), {1, 0}, 0)), "0.000·0.9 = 0.000") << "everywhere else";
}

TEST(NeuronPage, EachLineComesWithItsStep) {
    PageStage stage(article_document());
    stage.go_to(1, 1);  // two products have arrived
    const Page page = stage.of(NeuronAt{1, 0});
    EXPECT_EQ(line(page, "term/i2"), "0.3·0.1 = 0.03");
    EXPECT_EQ(line(page, "term/i3"), "0.4·0.8");
    EXPECT_EQ(line(page, "sum"), "X = 0.81 + 0.03 + …");
    EXPECT_EQ(text_of(page.scene, "total/i2").value_or(""), "0.84");
    EXPECT_THAT(line(page, "output"), ::testing::EndsWith("= ○"));
}

/// Sums and products of numbers as they are printed: "0.9·(−0.1) + 2".
class Arithmetic {
public:
    explicit Arithmetic(std::string text) : text_(std::move(text)) {}
    double sum() {
        double total = product();
        for (;;) {
            if (take(" + ")) {
                total += product();
            } else if (take(" − ")) {
                total -= product();
            } else {
                return total;
            }
        }
    }
    bool at_end() const { return at_ == text_.size(); }

private:
    bool take(std::string_view what) {
        if (text_.compare(at_, what.size(), what) != 0) {
            return false;
        }
        at_ += what.size();
        return true;
    }
    double product() {
        double result = number();
        while (take("·")) {
            result *= number();
        }
        return result;
    }
    double number() {
        const bool fenced = take("(");
        const std::size_t end = text_.find_first_not_of("0123456789.", at_ + (text_.compare(at_, 3, "−") == 0 ? 3 : 0));
        const std::string digits = text_.substr(at_, end - at_);
        at_ += digits.size();
        if (fenced) {
            take(")");
        }
        return value_as_shown(digits);
    }
    std::string text_;
    std::size_t at_ = 0;
};

void expect_honest(const std::string& text, int decimals) {
    const bool equal = text.find(" ≈ ") == std::string::npos;
    const std::size_t sign = equal ? text.rfind(" = ") : text.rfind(" ≈ ");
    ASSERT_NE(sign, std::string::npos) << text;
    const std::size_t start = text.starts_with("X = ") ? 4 : 0;
    Arithmetic left(text.substr(start, sign - start));
    const double computed = left.sum();
    ASSERT_TRUE(left.at_end()) << text;
    const double printed = value_as_shown(text.substr(sign + (equal ? 3 : 5)));
    const bool same = std::abs(computed - printed) <= 0.5 * std::pow(10, -decimals) * (1 + 1e-6);
    EXPECT_EQ(equal, same) << text << " gives " << computed;
}

TEST(NeuronPage, SaysEqualOnlyWhereThePrintedNumbersAre) {
    for (const int decimals : {2, 3, 4}) {
        PageStage stage(random_document({4, 5, 3}, true));
        stage.view.decimals = decimals;
        for (std::size_t layer = 1; layer <= 2; ++layer) {
            for (std::size_t index = 0; index < 3; ++index) {
                const Page page = stage.of(NeuronAt{layer, index});
                for (const PageLine& each : page.lines) {
                    const bool written_out = each.text.find("⁻") == std::string::npos &&  // 1.2·10⁻³
                                             each.text.find("…") == std::string::npos;
                    const bool computed =
                        each.name == "sum" || (each.name.starts_with("term/") && !each.text.starts_with("b"));
                    if (computed && written_out) {
                        expect_honest(each.text, decimals);
                    }
                }
            }
        }
    }
}

TEST(EdgePage, SlopesAreThoseOfFiniteDifferences) {
    PageStage stage(random_document({3, 4, 2}, true, ActivationKind::sigmoid));
    stage.view.decimals = 9;
    const EdgeAt edge{1, 2, 1};
    const Page page = stage.of(edge);
    constexpr double kStep = 1e-6;
    const auto outputs_with = [&](double change) {
        Network network = stage.document.network;
        network.set_weight(edge, network.weight(edge) + change);
        const Trace trace = forward(network, stage.document.input);
        return Vector(trace.outputs(2));
    };
    const Vector slopes = (outputs_with(kStep) - outputs_with(-kStep)) / (2 * kStep);
    for (std::size_t output = 0; output < 2; ++output) {
        const std::string shown = line(page, "slope/o" + std::to_string(output + 1));
        EXPECT_NEAR(value_as_shown(shown), slopes[static_cast<Eigen::Index>(output)], 1e-6);
    }
}

TEST(EdgePage, SaysWhatTheEdgeAdds) {
    const PageStage stage(article_document());
    const Page page = stage.of(EdgeAt{1, 1, 0});
    EXPECT_EQ(line(page, "term"), "0.2·0.9 = 0.18");
    EXPECT_EQ(line(page, "weight"), "0.2");
    EXPECT_EQ(line(page, "signal"), "0.9");
    EXPECT_EQ(line(page, "product"), "0.18");
    EXPECT_EQ(line(page, "share"), "42.9 %");  // 0.18 of 0.42
}

TEST(InputPage, SaysItsValueAndWhereItGoes) {
    const PageStage stage(article_document());
    const Page page = stage.of(NeuronAt{0, 2});
    EXPECT_EQ(line(page, "to/h3"), "0.6");
    EXPECT_TRUE(page.slots.contains("value"));
}

TEST(Pages, NothingOverlapsOrLeavesThem) {
    for (const bool long_names : {false, true}) {
        for (const std::vector<int>& sizes : {std::vector<int>{3, 3, 3}, {1, 1, 1}, {8, 8, 8}}) {
            const Document document = random_document(sizes, true);
            PageStage stage(long_names ? scene_tests::with_long_names(document) : document);
            for (const float width : {260.F, 312.F, 400.F}) {
                stage.view.width = width;
                for (const int decimals : {3, 9}) {
                    stage.view.decimals = decimals;
                    for (const Place& place : {Place(), Place(NeuronAt{1, 0}), Place(NeuronAt{2, 0}),
                                               Place(NeuronAt{0, 0}), Place(EdgeAt{1, 0, 0})}) {
                        const Page page = stage.of(place);
                        scene_tests::expect_texts_apart(page.scene, {width, page.height},
                                                        " at " + std::to_string(width) + ", " +
                                                            std::to_string(decimals) + " decimals" +
                                                            (long_names ? ", long names" : ""));
                    }
                }
            }
        }
    }
}

TEST(Pages, AreReadableInEveryTheme) {
    PageStage stage(random_document({3, 4, 2}, true));
    for (const ThemeKind kind : kThemeKinds) {
        stage.view.theme = kind;
        for (const Place& place : {Place(), Place(NeuronAt{1, 0}), Place(NeuronAt{0, 0}), Place(EdgeAt{1, 0, 0})}) {
            scene_tests::expect_readable(stage.of(place).scene, " " + std::string(name_of(kind)));
        }
    }
}

TEST(Pages, OfManyInputsSetOnlyWhatCanBeSeen) {
    PageStage stage(random_document({784, 4}, false), Granularity::layer);
    const Page whole = stage.of(NeuronAt{1, 0});
    stage.view.visible_top = 5000;
    stage.view.visible_bottom = 5800;
    const Page part = stage.of(NeuronAt{1, 0});
    EXPECT_EQ(part.height, whole.height);
    EXPECT_LT(part.scene.shapes.size(), whole.scene.shapes.size() / 5);
}

/// So many inputs into three hidden neurons and two outputs.
Document wide_document(Eigen::Index inputs) {
    std::srand(11);
    const Activation tanh = Activation::of(ActivationKind::tanh);
    Document document = document_of(Network({{"", tanh, Matrix::Random(3, inputs), std::nullopt, {}},
                                             {"", tanh, Matrix::Random(2, 3), std::nullopt, {}}}),
                                    "");
    document.input = Vector::Random(inputs);
    return document;
}

float top_of(const Page& page, std::string_view name) {
    for (const PageLine& candidate : page.lines) {
        if (candidate.name == name) {
            return candidate.rect.y;
        }
    }
    return -1;
}

TEST(NeuronPage, OfManyTermsTheLargestStandAboveAndAllOfThemBelow) {
    const PageStage stage(wide_document(400));
    const Page page = stage.of(NeuronAt{1, 1});
    std::size_t bars = 0;
    for (const PageLine& each : page.lines) {
        bars += each.name.starts_with("adds/") ? 1 : 0;
    }
    EXPECT_EQ(bars, 6U);
    Eigen::Index largest = 0;
    const Vector products =
        stage.document.network.layer(1).weights.row(1).transpose().cwiseProduct(stage.document.input);
    products.cwiseAbs().maxCoeff(&largest);
    EXPECT_EQ(line(page, "adds/i" + std::to_string(largest + 1)), number_text(products[largest], 3));
    EXPECT_LT(top_of(page, "sum"), top_of(page, "term/i1"));
    EXPECT_LT(top_of(page, "output"), top_of(page, "term/i1"));
    EXPECT_NE(line(page, "term/i400"), "nothing");
    EXPECT_THAT(line(page, "sum"), ::testing::HasSubstr("…")) << "nobody reads 400 terms in a row";
}

TEST(NeuronPage, OfManyTermsOnlyThoseInSightAreSet) {
    PageStage stage(wide_document(40'000));
    stage.view.visible_top = 500'000;
    stage.view.visible_bottom = 500'800;
    const Page page = stage.of(NeuronAt{1, 0});
    EXPECT_GT(page.height, 1'000'000);
    std::size_t terms = 0;
    for (const PageLine& each : page.lines) {
        terms += each.name.starts_with("term/") ? 1 : 0;
    }
    EXPECT_GE(terms, 30U);
    EXPECT_LE(terms, 36U);
}

TEST(NeuronPage, TotalsOfManyTermsAreThoseOfTheForwardPass) {
    const PageStage stage(wide_document(400));
    const Page page = stage.of(NeuronAt{1, 2});
    EXPECT_EQ(text_of(page.scene, "total/i400"), number_text(stage.trace.sum({1, 2}), 3));
    EXPECT_EQ(text_of(page.scene, "total/i200"),
              number_text(partial_sum(stage.document.network, stage.trace, {1, 2}, 200), 3));
}

TEST(InputPage, OfManyReceiversTheStrongestAreListed) {
    std::srand(5);
    const Document document = document_of(
        Network({{"", Activation::of(ActivationKind::relu), Matrix::Random(500, 2), std::nullopt, {}}}), "");
    const PageStage stage(document);
    const Page page = stage.of(NeuronAt{0, 1});
    Eigen::Index strongest = 0;
    document.network.layer(1).weights.col(1).cwiseAbs().maxCoeff(&strongest);
    std::size_t lines = 0;
    for (const PageLine& each : page.lines) {
        lines += each.name.starts_with("to/") ? 1 : 0;
    }
    EXPECT_EQ(lines, 6U);
    EXPECT_EQ(line(page, "all/goes"), "all 500 …");
    EXPECT_NE(line(page, "to/o" + std::to_string(strongest + 1)), "nothing");
}

TEST(OverviewPage, OfALargeLayerShowsTheLargestOnceAllAreKnown) {
    PageStage stage(wide_document(400));
    const Page page = stage.of(Place());
    Eigen::Index largest = 0;
    stage.document.input.cwiseAbs().maxCoeff(&largest);
    EXPECT_NE(line(page, "i" + std::to_string(largest + 1)), "nothing");
    std::size_t inputs = 0;
    for (const PageLine& each : page.lines) {
        inputs += each.name.starts_with("i") ? 1 : 0;
    }
    EXPECT_EQ(inputs, 6U);
    EXPECT_LT(top_of(page, "o2"), 700);
}

}  // namespace
}  // namespace netglow
