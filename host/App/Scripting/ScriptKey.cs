using System.Security.Cryptography;
using System.Text;

namespace Rota.Host.Scripting;

// Identifies a compiled script by all its inputs. Same key, same bytes.
internal static class ScriptKey
{
    public const string RoslynVersion = "5.12.0";

    public static string Of(ScriptSource source, ScriptEnvironment environment, IReadOnlyList<ModuleFacts> references)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(RoslynVersion);
        Add("latest");
        // The compiler's options are defined in this module.
        Add(typeof(ScriptKey).Module.ModuleVersionId.ToString());
        // All framework assemblies belong to one build.
        Add(typeof(object).Module.ModuleVersionId.ToString());
        AddAll(source.Files.SelectMany(file => new[] { file.Path, file.Text }));
        AddAll(references.SelectMany(module => new[] { module.Name, module.Version.ToString() }));
        AddAll(environment.Imports);
        AddAll(environment.StaticImports);
        Add(environment.GlobalsType.FullName!);
        Add(environment.ResultType.FullName!);
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void AddAll(IEnumerable<string> values)
        {
            var list = values.ToList();
            hash.AppendData(BitConverter.GetBytes(list.Count));
            list.ForEach(Add);
        }

        void Add(string value)
        {
            var bytes = Encoding.UTF8.GetBytes(value);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }
}
