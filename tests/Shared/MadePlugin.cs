using System.IO.Compression;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rota.Host;

namespace Rota.Tests.Plugins;

// A third-party plugin as its author would build it, valid or with one defect. Its word is Twice; loading it writes a
// file next to the program's working folder, which reveals whether its code ran.
internal sealed record MadePlugin(string Id = "foreign", string Version = "1.0.0")
{
    public const string Trace = "code-was-run";

    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public int ApiLevel { get; init; } = BuildFacts.ApiLevel;

    public string Author { get; init; } = "Somebody";

    // The referenced SDK version; ours if null.
    public string? Sdk { get; init; }

    public string? TargetFramework { get; init; }

    public string? Words { get; init; }

    // Adds a table and a report.
    public string? Table { get; init; }

    public string? Report { get; init; }

    // A channel that throws.
    public string? Channel { get; init; }

    // The factor of its word.
    public int Times { get; init; } = 3;

    // Replaces the body of its word.
    public string? Body { get; init; }

    // The assembly name, if different from the id.
    public string? Assembly { get; init; }

    public string More { get; init; } = "";

    // Code of the module initializer.
    public string Initialiser { get; init; } = $"System.IO.File.WriteAllText(\"{Trace}\", \"\");";

    private string Dll => Assembly ?? Space;

    public string Space => "Of" + Id.Replace("-", "", StringComparison.Ordinal);

    // Its files: plugin.json and the assembly.
    public IReadOnlyDictionary<string, byte[]> Files => new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
    {
        [$"{Dll}.dll"] = Image(),
        ["plugin.json"] = Encoding.UTF8.GetBytes(Manifest),
    };

    public string Manifest => $$"""
        {
          "id": "{{Id}}", "name": "Foreign", "version": "{{Version}}", "apiLevel": {{ApiLevel}}, "entry": "{{Dll}}.dll",
          "author": "{{Author}}", "description": "A test.", "permissions": "Writes a file.",
          "provides": {
            "feeds": [], "words": ["{{Words ?? $"{Space}.Words"}}"], "statistics": [],
            "tables": [{{Quoted(Table)}}], "reports": [{{Quoted(Report)}}], "alertChannels": [{{Quoted(Channel)}}]
          }
        }
        """;

    public string WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in Files) File.WriteAllBytes(Path.Combine(folder, name), content);
        return folder;
    }

    public string Zip(string path) => Zip(path, Files.Select(file => (file.Key, file.Value)));

    public static string Zip(string path, IEnumerable<(string Name, byte[] Content)> files)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content) in files)
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(content);
        }

        return path;
    }

    private byte[] Image()
    {
        var attributes = TargetFramework is null
            ? ""
            : $"[assembly: System.Runtime.Versioning.TargetFramework(\"{TargetFramework}\")]";
        var sdk = Sdk is null
            ? MetadataReference.CreateFromFile(typeof(IPlugin).Assembly.Location)
            : MetadataReference.CreateFromImage(Compiled("Rota.Sdk", $$"""
                [assembly: System.Reflection.AssemblyVersion("{{Sdk}}")]
                namespace Rota;
                public interface IPlugin { void Register(IPluginRegistry registry); }
                public interface IPluginRegistry { void Words(System.Type words); }
                """));
        return Compiled(
            Dll,
            $$"""
            {{attributes}}
            namespace {{Space}};
            public sealed class ForeignPlugin : Rota.IPlugin
            {
                public void Register(Rota.IPluginRegistry registry)
                {
                    registry.Words(typeof(Words));
                    {{(Table is null ? "" : "registry.Table(new Made());")}}
                    {{(Report is null ? "" : "registry.Report(new Written());")}}
                    {{(Channel is null ? "" : $"registry.AlertChannel(\"{Channel}\", _ => new Bird());")}}
                }
            }
            {{(Table is null ? "" : $$"""
                internal sealed class Made : Rota.ITable
                {
                    public string Name => "{{Table}}";
                    public Rota.Table Of(Rota.BacktestResult run) => new("Made", ["asset"], [[run.Trades[0].Asset.Name]]);
                }
                """)}}
            {{(Report is null ? "" : $$"""
                internal sealed class Written : Rota.IReport
                {
                    public string Name => "{{Report}}";
                    public string Extension => ".txt";
                    public void Write(Rota.Study study, System.IO.Stream output) => output.WriteByte(65);
                }
                """)}}
            {{(Channel is null ? "" : """
                internal sealed class Bird : Rota.IAlertChannel
                {
                    public string Destination => "the sky";
                    public System.Threading.Tasks.Task<Rota.AlertDelivery> SendAsync(Rota.Alert alert, System.Threading.CancellationToken cancel) =>
                        throw new System.InvalidOperationException("Rain.");
                }
                """)}}
            public static class Words
            {
                public static double Thrice{{Space}}(double number) { {{Body ?? $"return {Times} * number;"}} }
            }
            internal static class Initialiser
            {
                [System.Runtime.CompilerServices.ModuleInitializer]
                internal static void Run() { {{Initialiser}} }
            }
            {{More}}
            """,
            sdk);
    }

    private static byte[] Compiled(string name, string source, params MetadataReference[] more)
    {
        using var image = new MemoryStream();
        var references = new[] { typeof(object).Assembly.Location, Path.Combine(Framework, "System.Runtime.dll") }
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path));
        var made = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(source)], references.Concat(more),
            new(OutputKind.DynamicallyLinkedLibrary, deterministic: true)).Emit(image);
        return made.Success ? image.ToArray() : throw new InvalidOperationException(string.Join('\n', made.Diagnostics));
    }

    private static string Quoted(string? name) => name is null ? "" : $"\"{name}\"";
}
