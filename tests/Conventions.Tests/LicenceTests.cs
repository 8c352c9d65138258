using System.Text.RegularExpressions;

namespace Rota.Tests;

// host/LICENSES.md ships with the program and lists the packages of others that ship with it.
public sealed partial class LicenceTests
{
    private static readonly string Page = Path.Combine(Repository.Root, "host", "LICENSES.md");

    [Fact]
    public void EveryPackageThatShipsIsListedWithItsLicence() => Assert.Equal(
        ShippedPackage.All().Select(package => $"{package.Name}: {package.Licence}"),
        Row().Matches(File.ReadAllText(Page)).Select(row => $"{row.Groups["name"].Value}: {row.Groups["licence"].Value}"));

    [Fact]
    public void TheListIsBesideTheProgram() => Assert.Equal(
        File.ReadAllText(Page),
        File.ReadAllText(Path.Combine(Repository.Root, "host", "App", "bin", Repository.Configuration, "net10.0", Path.GetFileName(Page))));

    [GeneratedRegex(@"^\| (?<name>[A-Z][\w.]+) \| (?<licence>[^|\n]+) \| [^|\n]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
