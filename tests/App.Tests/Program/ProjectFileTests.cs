using Rota.Host;
using Rota.Host.Plugins;
using Rota.Host.Settings;

namespace Rota.Tests.Program;

// Writing a setting to a rota.json keeps the rest of the file.
public sealed class ProjectFileTests : IDisposable
{
    private readonly Place _place = new();

    [Theory]
    [InlineData("{ \"capital\": 5000,\t\"from\" : \"2008\" }\n", "from", "2010", "{ \"capital\": 5000,\t\"from\" : \"2010\" }\n")]
    [InlineData("{\r\n    \"from\": 2008\r\n}\r\n", "capital", "2500.5", "{\r\n    \"from\": 2008,\r\n    \"capital\": 2500.5\r\n}\r\n")]
    [InlineData("{\"from\":\"2008\"}", "profile", "kda-parity", "{\"from\":\"2008\", \"profile\": \"kda-parity\"}")]
    [InlineData("\ufeff{\n\t\"costBps\": 5\n}", "costBps", "", "\ufeff{\n\t\"costBps\": \"\"\n}")]
    [InlineData("{\"from\": 2008}", "from", "2010", "{\"from\": 2010}")]
    [InlineData("{\"from\": 2008}", "from", "2010-06-01", "{\"from\": \"2010-06-01\"}")]
    [InlineData("{}", "benchmark", "none", "{\n  \"benchmark\": \"none\"\n}")]
    [InlineData(null, "cashRate", "+2.5 %", "{\n  \"cashRate\": \"+2.5 %\"\n}\n")]
    public void OnlyTheChangedValueIsRewritten(string? text, string key, string value, string expected)
    {
        var file = Path.Combine(_place.Folder, SettingsFile.ProjectName);
        if (text is not null) File.WriteAllText(file, text);

        Set(file, key, value);

        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(expected), File.ReadAllBytes(file));
        Assert.Equal(value, SettingsFile.Read(file).Single(setting => setting.Key == key).Text);
    }

    [Fact]
    public void AFileWithAMistakeIsReportedAndStays()
    {
        var file = _place.Write(SettingsFile.ProjectName, "{\n  \"fede\": \"csv:prices\"\n}\n");

        var refused = Assert.Throws<InputException>(() => Set(file, "from", "2008"));

        Assert.Contains("rota.json(2): Unknown setting 'fede'", refused.Message, StringComparison.Ordinal);
        Assert.Equal("{\n  \"fede\": \"csv:prices\"\n}\n", File.ReadAllText(file));
    }

    [Fact]
    public void APathMeansTheSameInTheFile()
    {
        var proxies = _place.Write("proxies.csv", "Asset,Proxy,ExpenseRatio\n");
        var file = Path.Combine(_place.Folder, "strategies", SettingsFile.ProjectName);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);

        Set(file, "proxies", Path.GetRelativePath(Environment.CurrentDirectory, proxies));

        Assert.Equal(proxies, SettingsFile.Read(file)[0].Text);
    }

    [Fact]
    public void TheNearestFileIsChosen()
    {
        var outer = _place.Write(SettingsFile.ProjectName, "{}");
        var inner = Directory.CreateDirectory(Path.Combine(_place.Folder, "a", "b")).FullName;
        Assert.Equal(outer, ProjectFile.Nearest(inner));

        var nearer = _place.Write(Path.Combine("a", SettingsFile.ProjectName), "{}");

        Assert.Equal(nearer, ProjectFile.Nearest(inner));
    }

    [Fact]
    public void EveryOptionOfASettingHasTheNameOfItsKey() => Assert.Equal(
        SettingKeys.OfTheResult.Select(SettingKeys.Option).Order(StringComparer.Ordinal),
        Options().Except(["--param"]).Order(StringComparer.Ordinal));

    public void Dispose() => _place.Dispose();

    private static void Set(string file, string key, string value) =>
        ProjectFile.Set(file, Setting.Change(key, value), new PluginCatalogue([]));

    private static IEnumerable<string> Options()
    {
        var command = new System.CommandLine.Command("run");
        new Rota.Host.Commands.RunOptions().AddTo(command);
        return command.Options.Select(option => option.Name);
    }
}
