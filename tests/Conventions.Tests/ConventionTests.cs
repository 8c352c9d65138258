using System.Reflection;
using System.Xml.Linq;

namespace Rota.Tests;

public sealed class ConventionTests
{
    private static readonly string[] BannedWords = ["Symbol", "Ticker", "Instrument", "Security", "Sleeve"];
    private static readonly string[] BannedTypes = ["Helper", "Helpers", "Utils", "Common", "Manager", "Service", "Base", "Impl"];

    // UPDATE_APPROVED=1 dotnet test tests/Conventions.Tests writes the file anew.
    [Fact]
    public void TheSurfaceOfTheSdkIsTheApprovedOne()
    {
        var approved = Path.Combine(Repository.Root, "sdk", "PublicApi.approved.txt");
        var surface = PublicSurface.Of(Sources.Sdk);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1") File.WriteAllText(approved, surface);

        Assert.Equal(File.ReadAllText(approved), surface);
    }

    [Fact]
    public void PluginsAndEngineSeeTheSdkOnlyAndTheProgramSeesNoPlugin()
    {
        Assert.Empty(Ours(Sources.Sdk));
        Assert.Equal(["Rota.Sdk"], Ours(Sources.Engine));
        Assert.All(Sources.Plugins, plugin => Assert.Equal(["Rota.Sdk"], Ours(plugin)));
        var program = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "rota.dll"));
        Assert.Equal(["Rota.Engine", "Rota.Sdk"], Ours(program).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheSdkNeedsNoPackage() => Assert.All(
        Sources.Sdk.GetReferencedAssemblies(), reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void EveryPublicTypeIsSealedStaticAbstractOrAnInterface() => Assert.All(
        Public, type => Assert.True(type.IsSealed || type.IsAbstract || type.IsInterface || type.IsValueType, type.FullName));

    // The registry is the one interface that the host implements.
    [Fact]
    public void AnInterfaceHasOneMethodToImplement() => Assert.All(
        PublicSurface.Types(Sources.Sdk).Where(type => type.IsInterface && type != typeof(IPluginRegistry)),
        type => Assert.True(type.GetMethods().Count(method => method.IsAbstract && !method.IsSpecialName) <= 1, type.FullName));

    [Fact]
    public void NoPublicNameUsesAnotherWordForWhatTheGlossaryNames()
    {
        var names = Public.SelectMany(type => type.GetMembers().Select(member => $"{type.Name}.{member.Name}").Append(type.Name));

        Assert.All(names, name => Assert.DoesNotContain(BannedWords, word => name.Contains(word, StringComparison.Ordinal)));
        Assert.All(Public, type => Assert.DoesNotContain(BannedTypes, word => type.Name.EndsWith(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void EveryPublicMemberIsDocumented()
    {
        foreach (var assembly in Sources.Plugins.Prepend(Sources.Sdk))
        {
            var docs = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member").ToDictionary(
                member => member.Attribute("name")!.Value, member => member);
            Assert.All(PublicSurface.Types(assembly), type => Assert.True(docs.ContainsKey($"T:{type.FullName}"), type.FullName));
            Assert.All(docs, doc => Assert.True(doc.Value.Element("summary") is not null || doc.Value.Element("inheritdoc") is not null, doc.Key));
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
    });

    [Fact]
    public void EveryStrategyCitesItsSourceAndHasAtMostTwelveLines() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "strategies"), "*.csx", SearchOption.AllDirectories),
        file =>
        {
            var lines = File.ReadAllLines(file);
            Assert.Matches(@"^// .+\(.*\d{4}.*\)", lines[0]);
            Assert.True(lines.Count(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)) <= 12, file);
        });

    private static IEnumerable<Type> Public => Sources.Plugins.Prepend(Sources.Sdk).SelectMany(PublicSurface.Types);

    private static IEnumerable<string> Ours(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(reference => reference.Name!).Where(name => name.StartsWith("Rota.", StringComparison.Ordinal) || name == "rota");
}
