using Rota.Tests.Program;

namespace Rota.Tests.Plugins;

// A plugin that throws or hangs is named with the failed call; everything that works without it continues.
[Trait("Category", "Slow")]
public sealed class PluginFaultTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    private const string Throw = "throw new System.Exception(\"Not today.\");";

    [Theory]
    [InlineData("initialiser", "Exception: Not today.")]
    [InlineData("word", "Exception: Not today. (in Offoreign.Words.ThriceOfforeign)")]
    [InlineData("static field", "Exception: Not today. (in Offoreign.Late.Wrong)")]
    public void AThrowingPluginIsNamedAndTheRestContinues(string where, string what)
    {
        Put(where switch
        {
            "initialiser" => new() { Initialiser = Throw },
            "word" => new() { Body = Throw },
            _ => new() { Body = "return Late.Number;", More = $"public static class Late {{ public static double Number = Wrong(); static double Wrong() {{ {Throw} }} }}" },
        });
        Put(new("good"));
        _place.Write("bad.csx", "Hold((\"AAA\", ThriceOfforeign(0.1))).Every(Week)\n");
        _place.Write("good.csx", "Hold((\"AAA\", ThriceOfgood(0.1))).Every(Week)\n");

        var bad = _place.Backtest("bad.csx");
        Assert.Contains("Plugin foreign 1.0.0 failed: ", bad.Error, StringComparison.Ordinal);
        Assert.Contains(what, bad.Error, StringComparison.Ordinal);
        Assert.Contains("Please report it to its author: Somebody.", bad.Error, StringComparison.Ordinal);
        Assert.Equal(3, bad.Code);

        Assert.Equal(0, _place.Backtest("good.csx").Code);
        Assert.Equal(0, _place.Backtest(Place.Half).Code);
    }

    [Fact]
    public void TheDoctorReportsBrokenPluginsWithARemedy()
    {
        Put(new() { Initialiser = Throw });
        Put(new("good"));

        var doctor = _place.Rota("plugin", "doctor");

        Assert.Contains("Not today.", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("Run 'rota plugin rollback foreign' to restore the previous version", doctor.Output, StringComparison.Ordinal);
        Assert.Matches("good 1\\.0\\.0 +ok \\(\\d+ ms\\)", doctor.Output);
        Assert.EndsWith(" need attention.\n", doctor.Output, StringComparison.Ordinal);
        Assert.Equal(1, doctor.Code);
        Assert.Equal(0, _place.Rota("plugin", "doctor", "good").Code);
    }

    [Trait("Category", "Slow")]
    [Fact]
    public void APluginThatHangsDuringLoadingIsAbandoned()
    {
        Put(new() { Initialiser = "System.Threading.Thread.Sleep(-1);" });
        _place.Write("bad.csx", "Hold((\"AAA\", ThriceOfforeign(0.1))).Every(Week)\n");

        var bad = _place.Backtest("bad.csx");
        Assert.Contains("Plugin foreign 1.0.0 is broken: loading did not finish within 10 s.", bad.Error, StringComparison.Ordinal);
        Assert.NotEqual(0, bad.Code);
        var doctor = _place.Rota("plugin", "doctor", "foreign");
        Assert.Contains("loading did not finish within 10 s.", doctor.Output, StringComparison.Ordinal);
        Assert.Equal(1, doctor.Code);
    }

    [Fact]
    public void TwoPluginsWithTheSameAssemblyNameCannotBothHaveWords()
    {
        Put(new("good"));
        var same = new MadePlugin("foreign") { Assembly = "Ofgood" };
        Put(same);

        Assert.Contains(
            "Broken: the assembly Ofgood is already provided by foreign 1.0.0", _place.Rota("plugin", "list").Output, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    private void Put(MadePlugin plugin) =>
        plugin.WriteTo(Path.Combine(_place.Folder, "data", "rota", "plugins", plugin.Id, plugin.Version));
}
