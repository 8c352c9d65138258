using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rota.Engine;
using Rota.Plugins.Reports;
using static Rota.Dsl;

namespace Rota.Tests;

public sealed partial class HtmlReportTests
{
    private const string Hostile = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202e&amp;{{x}}😀";

    [Theory]
    [InlineData("html")]
    [InlineData("tearsheet")]
    public void NamesAndNotesStayText(string name)
    {
        var run = Run() with { Notes = [Hostile, "<!-- " + new string('<', 10_000)], BenchmarkName = Hostile };
        var page = Write(name, run with { Strategy = run.Strategy with { Name = Hostile } });

        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', page);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", page, StringComparison.Ordinal);
        Assert.Contains("&amp;amp;{{x}}😀", page, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePolicyNamesTheHashesOfTheEmbeddedFiles()
    {
        var page = Write("html", Run());
        var policy = PolicyText().Match(page).Groups[1].Value.Replace("&#39;", "'", StringComparison.Ordinal);

        foreach (var content in new[] { Between(page, "<style>", "</style>"), Between(page, "<script>", "</script>") })
            Assert.Contains(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content))), policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(HandlerText(), page);
    }

    [Fact]
    public void TheScriptsNumbersAreThoseOfTheChart()
    {
        double[] values = [1, 1.25, 1.25, 1.25, double.NaN, -3.504, 0];
        var chart = new Chart("t", "d", Measure.Percent, [5, 6, 7, 8, 12, 13, 14], [new Line("a<b", 0, values)]);
        var json = JsonDocument.Parse(Packed.Of(chart)).RootElement;
        var line = json.GetProperty("lines")[0];

        Assert.Equal("KCCCICC", json.GetProperty("days").GetString());
        Assert.Equal("a<b", line.GetProperty("name").GetString());
        Assert.Equal("oGyBAA.3d8V", line.GetProperty("values").GetString());
    }

    [Fact]
    public void AnOutlineKeepsEveryExtreme()
    {
        var days = Enumerable.Range(0, 10_000).ToArray();
        var values = days.Select(day => Math.Sin(day / 700.0)).ToArray();
        (values[3333], values[7777]) = (-4, 9);
        var plot = new Plot(0, days[^1], -4, 9, false);
        var path = Outline.Of(plot, days, values);
        double[] numbers = [.. Numbers().Matches(path).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))];
        var heights = new List<double> { numbers[1] };
        for (var i = 3; i < numbers.Length; i += 2) heights.Add(heights[^1] + numbers[i]);

        Assert.Equal(plot.Y(9), heights.Min(), 0.06);
        Assert.Equal(plot.Y(-4), heights.Max(), 0.06);
        Assert.InRange(heights.Count, Plot.Width, 2 * Plot.Width + 2);
    }

    [Fact]
    public void ALineIsBrokenAtUnknownValues() => Assert.Equal(
        "M0 295l0 0M450 150l450-145",
        Outline.Of(new Plot(0, 4, 0, 2, false), [0, 1, 2, 4], [0, double.NaN, 1, 2]));

    // A daily run with a benchmark, all statistics, all tables and the reasons of decisions; three assets are held at a time.
    [Theory]
    [InlineData(20, 10, true, 500_000)]
    [InlineData(20, 10, false, 500_000)]
    [InlineData(40, 30, true, 3_000_000)]
    public void APageIsNoLargerThan(int years, int assets, bool isMonthly, int most)
    {
        var names = Enumerable.Range(0, assets).Select(i => new Asset($"ASSET{i}")).ToArray();
        var rotation = Rotate([.. names]).RankBy(Score(Closes.Trend(100))).Hold(3);
        var run = Small.Run(rotation.Every(isMonthly ? MonthEnd : Week), new RunSettings(),
            [.. names.Select((name, i) => Small.Series(name.Name, Walk(252 * years, i + 1)))]);
        run = run with { Benchmark = new EquityCurve(run.Equity.Dates.ToArray(), Walk(run.Equity.Dates.Length, 99)), BenchmarkName = "Other" };
        using var output = new MemoryStream();
        var study = StudyBuilder.Build([run], PluginBox.Shipped.StatisticsOf("house")).WithTables([.. PluginBox.Shipped.Tables]);
        PluginBox.Shipped.Report("html").Write(study, output);

        Assert.InRange(output.Length, most / 10, most);
    }

    private static double[] Walk(int days, int seed)
    {
        var (random, closes, close) = (new Random(seed), new double[days], 100.0);
        for (var i = 0; i < days; i++) closes[i] = close *= 1.0003 + 0.02 * (random.NextDouble() - 0.5);
        return closes;
    }

    private static BacktestResult Run() => Small.Run(
        Hold(("A", 0.5), ("B", 0.5)).Every(Never).Named("Halves"), Small.Free, Small.Series("A", 10, 12, 12), Small.Series("B", 10, 10, 11));

    private static string Write(string name, BacktestResult run)
    {
        using var output = new MemoryStream();
        PluginBox.Shipped.Report(name).Write(StudyBuilder.Build([run], PluginBox.Shipped.StatisticsOf("house")), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Between(string text, string start, string end)
    {
        var first = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[first..text.IndexOf(end, first, StringComparison.Ordinal)];
    }

    [GeneratedRegex("Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex PolicyText();

    [GeneratedRegex("<[^>]* on[a-z]+=\"")]
    private static partial Regex HandlerText();

    [GeneratedRegex("-?[\\d.]+")]
    private static partial Regex Numbers();
}
