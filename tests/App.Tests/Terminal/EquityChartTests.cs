using Rota.Host.Charts;
using Rota.Terminal;

namespace Rota.Tests.Terminal;

public sealed class EquityChartTests
{
    private const int Years = 260;

    private static readonly EquityCurve Equity = Curves.Walk(15 * Years, seed: 1);
    private static readonly EquityCurve Benchmark = Curves.Walk(15 * Years, seed: 7, drift: 0.00025, step: 0.02);

    private static readonly ChartOptions Options = new(new TerminalProfile(ColorDepth.TrueColor, GlyphSet.Braille), "Asset class rotation")
    {
        BenchmarkName = "60/40",
    };

    [Theory]
    [InlineData("truecolor", 80, 24)]
    [InlineData("truecolor", 120, 40)]
    [InlineData("truecolor", 200, 50)]
    [InlineData("sixteen", 80, 24)]
    [InlineData("sixteen", 120, 40)]
    [InlineData("sixteen", 200, 50)]
    [InlineData("no-color", 80, 24)]
    [InlineData("no-color", 120, 40)]
    [InlineData("no-color", 200, 50)]
    [InlineData("ascii", 80, 24)]
    [InlineData("ascii", 120, 40)]
    [InlineData("ascii", 200, 50)]
    public void AChartMatchesItsSnapshot(string look, int width, int height) => Snapshot.RequireSame(
        $"{look}-{width}x{height}", EquityChart.Of(Equity, Benchmark, Options with { Look = LookOf(look) }, width, height));

    [Theory]
    [InlineData("light")]
    [InlineData("log")]
    [InlineData("block")]
    [InlineData("simulated")]
    [InlineData("crosshair")]
    [InlineData("window")]
    [InlineData("alone")]
    [InlineData("monthly")]
    [InlineData("least")]
    [InlineData("too-small")]
    [InlineData("long-name")]
    public void AChartWithOptionsMatchesItsSnapshot(string kind) => Snapshot.RequireSame(kind, kind switch
    {
        "light" => Small(Options with { Look = Options.Look with { IsLight = true } }),
        "log" => Small(Options with { IsLog = true }),
        "block" => Small(Options with { Look = new(ColorDepth.Sixteen, GlyphSet.Block) }),
        "simulated" => Small(Options with { SimulatedUntil = new(2011, 5, 2) }),
        "crosshair" => Small(Options with { Cursor = new(2014, 3, 9) }),
        "window" => Small(Options with { Window = new(new(2013, 2, 1), new(2014, 5, 30)) }),
        "alone" => EquityChart.Of(Equity, null, Options, 80, 20),
        "monthly" => EquityChart.Of(MonthEnds(Equity), MonthEnds(Benchmark), Options, 80, 20),
        "least" => EquityChart.Of(Equity, Benchmark, Options, ChartLayout.LeastWidth, ChartLayout.LeastHeight),
        "too-small" => EquityChart.Of(Equity, Benchmark, Options, 20, 5),
        _ => Small(Options with { Name = "資産クラスの回転、毎週もっとも強いもの、二十日と百二十日の平均、そして半分は国債" }),
    });

    [Fact]
    public void AOneDayCrashIsVisibleHoweverManyDaysAColumnHas()
    {
        const int columns = 40;
        foreach (var glyphs in Enum.GetValues<GlyphSet>())
        {
            for (var crash = 1; crash < 19 * Years; crash += 97)
            {
                var curve = Curves.Flat(20 * Years, crash);
                var time = new TimeAxis(curve.Dates[0], curve.Dates[^1], columns * Dots.Across(glyphs));
                var axis = new ValueAxis(10, 100, 12 * Dots.Down(glyphs), IsLog: false);

                var dots = CurveTrace.Draw(glyphs, columns, 12, time, curve.Dates, curve.Values, axis);

                Assert.True(dots[time.Place(curve.Dates[crash]), dots.Height - 1], $"{glyphs}, day {crash}");
            }
        }
    }

    // 10 of 100 is the lowest row of the curve and the full depth of the strip.
    [Fact]
    public void AOneDayCrashHasItsFullDepthInTheStrip()
    {
        var frame = EquityChart.Of(Curves.Flat(20 * Years, crash: 3000), null, Options with { Look = LookOf("ascii") }, 80, 24);
        var rows = CanvasTests.Rows(frame);

        var column = rows[21].IndexOf('#', StringComparison.Ordinal);
        Assert.StartsWith("-90 %+", rows[21], StringComparison.Ordinal);
        Assert.All(rows[18..22], row => Assert.Equal('#', row[column]));
        Assert.Equal('*', rows[17][column]);
        Assert.Equal(1, rows[21].Count(letter => letter == '#'));
    }

    [Theory]
    [InlineData(0, 100, 6, new[] { 0.0, 20, 40, 60, 80, 100 })]
    [InlineData(0, 100, 5, new[] { 0.0, 50, 100 })]
    [InlineData(93_412, 187_003, 4, new[] { 100_000.0, 150_000 })]
    [InlineData(-0.34, 0, 4, new[] { -0.3, -0.2, -0.1, 0 })]
    [InlineData(0.99, 1.01, 3, new[] { 0.99, 1, 1.01 })]
    [InlineData(7, 9, 1, new[] { 8.0 })]
    public void TicksAreMultiplesOfOneTwoOrFive(double low, double high, int most, double[] expected)
    {
        var ticks = Ticks.Linear(low, high, most).Values;

        Assert.Equal(expected.Length, ticks.Count);
        Assert.All(expected.Zip(ticks), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    [Theory]
    [InlineData(90, 1_100, 8, new[] { 100.0, 200, 500, 1_000 })]
    [InlineData(1, 1_000_000, 8, new[] { 1.0, 10, 100, 1_000, 10_000, 100_000, 1_000_000 })]
    [InlineData(1, 1_000_000, 4, new[] { 1.0, 100, 10_000, 1_000_000 })]
    public void TicksOfALogScaleAreOneTwoFiveOrPowersOfTen(double low, double high, int most, double[] expected)
    {
        var ticks = Ticks.Logarithmic(low, high, most);

        Assert.Equal(expected.Length, ticks.Count);
        Assert.All(expected.Zip(ticks), pair => Assert.Equal(1, pair.Second / pair.First, 1e-9));
    }

    [Theory]
    [InlineData(0.012345, "0.01235")]
    [InlineData(1, "1.000")]
    [InlineData(9_876.54, "9,877")]
    [InlineData(123_456, "123.5k")]
    [InlineData(1_234_567, "1.235M")]
    public void AnAmountIsShownInFourFigures(double value, string text) => Assert.Equal(text, Amount.Short(value));

    // Equal factors have equal heights on a log scale: 100, 200 and 400 are equally far apart.
    [Fact]
    public void EqualFactorsAreEquallyHighOnALogScale()
    {
        var axis = new ValueAxis(100, 400, 101, IsLog: true);

        Assert.Equal(50, axis.Place(200), 1e-9);
        Assert.Equal(100 - 100 / 3.0, (axis with { IsLog = false }).Place(200), 1e-9);
    }

    [Fact]
    public void ClippingDoesNotMoveALine()
    {
        var whole = new Dots(GlyphSet.Ascii, 300, 300);
        whole.Line(0, 10, 290, 155);
        var cut = new Dots(GlyphSet.Ascii, 40, 40);

        cut.Line(-100, -50, 190, 95);

        for (var y = 0; y < 40; y++)
        {
            for (var x = 0; x < 40; x++) Assert.True(cut[x, y] == whole[x + 100, y + 60], $"{x}, {y}");
        }
    }

    [Fact]
    public void AnySizeAndCurveCanBeDrawn() => Drawing.Holds(drawing =>
    {
        var random = new Random(drawing.Seed);
        var days = random.Next(1, 900);
        var equity = random.Next(3) == 0
            ? Curves.Flat(days)
            : Curves.Walk(days, (uint)drawing.Seed, step: random.NextDouble() * 0.2);
        var options = new ChartOptions(drawing.Look, new string('n', random.Next(90)))
        {
            BenchmarkName = "b",
            IsLog = random.Next(2) == 0,
            Cursor = random.Next(2) == 0 ? Curves.Start.AddDays(random.Next(-50, 1500)) : null,
            SimulatedUntil = random.Next(2) == 0 ? Curves.Start.AddDays(random.Next(-50, 1500)) : null,
            Window = random.Next(2) == 0
                ? DateRange.All
                : new(Curves.Start.AddDays(random.Next(900)), Curves.Start.AddDays(random.Next(900, 1500))),
        };
        var benchmark = random.Next(2) == 0 ? null : Curves.Walk(days, (uint)random.Next());

        var frame = EquityChart.Of(equity, benchmark, options, drawing.Width, drawing.Height);

        return frame.Width == drawing.Width && frame.Height == drawing.Height;
    });

    private static Frame Small(ChartOptions options) => EquityChart.Of(Equity, Benchmark, options, 80, 24);

    private static TerminalProfile LookOf(string name) => name switch
    {
        "truecolor" => new(ColorDepth.TrueColor, GlyphSet.Braille),
        "sixteen" => new(ColorDepth.Sixteen, GlyphSet.Braille),
        "no-color" => new(ColorDepth.None, GlyphSet.Braille),
        _ => new(ColorDepth.None, GlyphSet.Ascii),
    };

    private static EquityCurve MonthEnds(EquityCurve curve)
    {
        var rows = new List<int>();
        for (var i = 0; i < curve.Dates.Length; i++)
        {
            if (i + 1 == curve.Dates.Length || curve.Dates[i].Month != curve.Dates[i + 1].Month) rows.Add(i);
        }

        return new(rows.Select(row => curve.Dates[row]).ToArray(), rows.Select(row => curve.Values[row]).ToArray());
    }
}
