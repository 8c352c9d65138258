using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Rota.Tests;

public sealed partial class ConventionTests
{
    // The glossary says asset and weight, and a type is named for what it does.
    private static readonly string[] BannedWords =
    [
        "symbol", "symbols", "ticker", "tickers", "instrument", "instruments", "security", "securities", "sleeve", "sleeves",
        "helper", "helpers", "util", "utils", "manager", "service", "impl",
    ];

    private static readonly string[] BannedInTypes = ["common", "base"];

    // UPDATE_APPROVED=1 dotnet test tests/Conventions.Tests updates the file.
    [Fact]
    public void ThePublicApiOfTheSdkIsApproved()
    {
        var approved = Path.Combine(Repository.Root, "sdk", "PublicApi.approved.txt");
        var surface = Surface.Of(Sources.Sdk);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1") File.WriteAllText(approved, surface);

        Assert.Equal(File.ReadAllText(approved), surface);
    }

    [Fact]
    public void PluginsAndEngineReferenceOnlyTheSdkAndTheProgramNoPlugin()
    {
        Assert.Empty(Ours(Sources.Sdk));
        Assert.Equal(["Rota.Sdk"], Ours(Sources.Testing));
        Assert.Equal(["Rota.Sdk"], Ours(Sources.Engine));
        Assert.Equal(["Rota.Sdk"], Ours(Sources.Analysis));
        Assert.All(Sources.Plugins, plugin => Assert.Equal(["Rota.Sdk"], Ours(plugin)));
        var program = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "rota.dll"));
        Assert.Equal(["Rota.Accounts", "Rota.Analysis", "Rota.Engine", "Rota.Sdk", "Rota.Terminal"], Ours(program).Order(StringComparer.Ordinal));
        Assert.Empty(Ours(Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "Rota.Terminal.dll"))));
    }

    [Fact]
    public void TheSdkAndItsContractsNeedNoPackage() => Assert.All(
        Sources.Sdk.GetReferencedAssemblies().Concat(Sources.Testing.GetReferencedAssemblies()).Where(each => each.Name != "Rota.Sdk"),
        reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void EveryPublicTypeIsSealedStaticAbstractOrAnInterface() => Assert.All(
        Public, type => Assert.True(type.IsSealed || type.IsAbstract || type.IsInterface || type.IsValueType, type.FullName));

    // The registry is the one interface that the host implements.
    [Fact]
    public void AnInterfaceHasOneMethodToImplement() => Assert.All(
        Surface.Types(Sources.Sdk).Where(type => type.IsInterface && type != typeof(IPluginRegistry)),
        type => Assert.True(type.GetMethods().Count(method => method.IsAbstract && !method.IsSpecialName) <= 1, type.FullName));

    [Fact]
    public void PublicNamesUseTheWordsOfTheGlossary()
    {
        foreach (var assembly in Documented)
            Assert.DoesNotContain(Surface.Of(assembly).Split('\n'), line => Words(line).Intersect(BannedWords).Any());
        Assert.DoesNotContain(Public, type => Words(type.Name).Intersect(BannedInTypes).Any());
    }

    // The compiler requires documentation of public members; this test detects suppressed warnings.
    [Fact]
    public void EveryPublicMemberIsDocumented()
    {
        foreach (var assembly in Documented)
        {
            var docs = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member").ToDictionary(
                member => member.Attribute("name")!.Value, IsWritten);
            Assert.All(docs, doc => Assert.True(doc.Value, doc.Key));
            var names = docs.Keys.Select(key => key[2..].Split('(', '~')[0]).ToHashSet();
            foreach (var type in Surface.Types(assembly))
            {
                Assert.Contains(type.FullName!, names);
                Assert.All(Surface.Members(type).Where(IsOwn), member => Assert.Contains(Documentation(member), names));
            }
        }
    }

    [Fact]
    public void SourcesKeepTheHouseStyle() => Assert.All(Sources.CodeFiles, file =>
    {
        var bytes = File.ReadAllBytes(file);
        Assert.False(bytes is [0xEF, 0xBB, 0xBF, ..], $"{file} begins with a byte-order mark");
        var lines = File.ReadAllLines(file);
        Assert.True(lines.Length <= 400, $"{file} has {lines.Length} lines");
        Assert.DoesNotContain(lines, line => line.TrimStart().StartsWith("#region", StringComparison.Ordinal));
        Assert.DoesNotContain('\r', File.ReadAllText(file));
        Assert.DoesNotContain(lines, line => CommentedCode().IsMatch(line));
        Assert.DoesNotContain(lines, line => TicketInComment().IsMatch(line));
    });

    // Not the samples, which are like third-party plugins.
    [Fact]
    public void EveryPluginIsCheckedByTheConventions() => Assert.Equal(
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "plugins"))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"))
            .Select(file => $"Rota.{Path.GetFileNameWithoutExtension(file)}").Order(StringComparer.Ordinal),
        Sources.Plugins.Select(plugin => plugin.GetName().Name!).Order(StringComparer.Ordinal));

    [Rule("A7")]
    [Fact]
    public void EveryStrategyCitesItsSourceAndHasAtMostTwelveLines() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "strategies"), "*.csx", SearchOption.AllDirectories),
        file =>
        {
            var lines = File.ReadAllLines(file);
            Assert.Matches(@"^// .+(\(.*\d{4}.*\)|manual|AllocateSmartly)", lines[0]);
            Assert.True(lines.Count(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)) <= 12, file);
        });

    private static IEnumerable<Assembly> Documented => Sources.Plugins.Prepend(Sources.Testing).Prepend(Sources.Sdk);

    private static IEnumerable<Type> Public => Documented.SelectMany(Surface.Types);

    // A summary, or a reference to one.
    private static bool IsWritten(XElement member) =>
        member.Element("inheritdoc") is not null || !string.IsNullOrWhiteSpace(member.Element("summary")?.Value);

    // A constructor without parameters may be generated.
    private static bool IsOwn(MemberInfo member) => member is not ConstructorInfo made || made.GetParameters().Length > 0;

    private static string Documentation(MemberInfo member) =>
        $"{member.DeclaringType!.FullName}.{(member is ConstructorInfo ? "#ctor" : member.Name)}";

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(word => word.Value.ToLowerInvariant());

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*//(?!/)\s*((var|return|await|throw|public|private|internal|using)\b.*;|.*[\)\]""];|[{}])\s*$")]
    private static partial Regex CommentedCode();

    [GeneratedRegex(@"//.*(#\d+\b|\b(issue|ticket|PR) #?\d+|\bTODO\b|\bFIXME\b|\bHACK\b)", RegexOptions.IgnoreCase)]
    private static partial Regex TicketInComment();

    private static IEnumerable<string> Ours(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(reference => reference.Name!).Where(name => name.StartsWith("Rota.", StringComparison.Ordinal) || name == "rota");
}
