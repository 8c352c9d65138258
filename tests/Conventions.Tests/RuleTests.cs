using System.Text.RegularExpressions;

namespace Rota.Tests;

// tests/RULES.md has a row for each rule: the tests that claim it, or the reason for having none.
public sealed partial class RuleTests
{
    // Rules of Rota's own, which no source asks for.
    private const char Own = 'N';

    private static readonly string[] Excuses = ["later: ", "not ours: "];

    private static readonly string Table = Path.Combine(Repository.Root, "tests", "RULES.md");

    private static readonly IReadOnlyList<(string File, string Text)> Files =
    [
        .. Sources.CodeFiles.Where(file => file.StartsWith(Path.GetDirectoryName(Table)!, StringComparison.Ordinal))
            .Select(file => (file, File.ReadAllText(file))),
    ];

    // The rows of rules with the tests or classes that are marked with them.
    private static readonly ILookup<string, string> Claims = (
        from file in Files
        let type = Path.GetFileNameWithoutExtension(file.File)
        from Match mark in Mark().Matches(file.Text)
        from Match row in Quoted().Matches(mark.Groups["rows"].Value)
        let method = mark.Groups["method"].Value
        select (Row: row.Groups[1].Value, Test: method == "" ? type : $"{type}.{method}"))
        .ToLookup(claim => claim.Row, claim => claim.Test);

    // UPDATE_APPROVED=1 dotnet test tests/Conventions.Tests updates the tests of every row, but no reason.
    [Fact]
    public void EveryRuleNamesTheTestsThatClaimIt()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
            File.WriteAllText(Table, Row().Replace(File.ReadAllText(Table), row => IsExcused(row) ? row.Value : Named(row)));

        Assert.All(Rows(), row => Assert.True(
            IsExcused(row) || (row.Value == Named(row) && Claims.Contains(Id(row))), $"The tests say: {Named(row)}"));
    }

    [Fact]
    public void EveryRuleThatATestClaimsIsInTheTable() =>
        Assert.Subset(Rows().Select(Id).ToHashSet(), Claims.Select(claim => claim.Key).ToHashSet());

    [Fact]
    public void ARuleWithoutATestHasAReasonOfMoreThanThreeWords() => Assert.All(Rows().Where(IsExcused), row =>
    {
        Assert.False(Claims.Contains(Id(row)), $"{string.Join(", ", Claims[Id(row)])} proves it: {row.Value}");
        Assert.True(Cell(row).Split(": ", 2)[1].Split(' ').Length > 3, row.Value);
    });

    // A mark elsewhere would be ignored without a message.
    [Fact]
    public void EveryMarkIsOnATestOrAClass() => Assert.All(
        Files, file => Assert.Equal(AnyMark().Count(file.Text), Mark().Count(file.Text)));

    [Fact]
    public void TheTableHasTheRulesOfTheSpecificationInTheirOrder()
    {
        var rules = SpecifiedRow().Matches(File.ReadAllText(SharedData.File("spec/rules.md")));

        Assert.Equal(rules.Select(Id), Rows().Select(Id).Where(id => id[0] != Own));
    }

    private static MatchCollection Rows() => Row().Matches(File.ReadAllText(Table));

    private static string Id(Match row) => row.Groups["id"].Value;

    private static string Cell(Match row) => row.Groups["cell"].Value;

    private static bool IsExcused(Match row) =>
        Array.Exists(Excuses, start => Cell(row).StartsWith(start, StringComparison.Ordinal));

    private static string Named(Match row)
    {
        var tests = Claims[Id(row)].Distinct().Order(StringComparer.Ordinal);
        return $"| {Id(row)} | {row.Groups["name"].Value} | {string.Join(", ", tests)} |";
    }

    [GeneratedRegex(@"^\| (?<id>[QRAKSN]\d+) \| (?<name>[^|\n]+) \| (?<cell>[^|\n]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| \d+ \| (?<id>[QRAKS]\d+) \|", RegexOptions.Multiline)]
    private static partial Regex SpecifiedRow();

    [GeneratedRegex(@"^ *\[Rule\((?<rows>[^)]*)\)\]\s*(?:"
        + @"\[(?:Fact|Theory)[\s\S]*?\bpublic (?:async )?(?:void|Task) (?<method>\w+)\(|"
        + @"(?:\[(?!Fact|Theory)[^\n]*\]\s*)*public sealed (?:partial )?class )", RegexOptions.Multiline)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\bRule\(""")]
    private static partial Regex AnyMark();

    [GeneratedRegex(@"""([^""]+)""")]
    private static partial Regex Quoted();
}
