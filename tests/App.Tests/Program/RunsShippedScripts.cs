namespace Rota.Tests.Program;

/// <summary>The tests that run the scripts that come with the program.</summary>
[CollectionDefinition(nameof(RunsShippedScripts))]
public sealed class RunsShippedScripts : ICollectionFixture<ShippedScripts>;
