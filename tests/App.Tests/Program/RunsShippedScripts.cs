namespace Rota.Tests.Program;

/// <summary>The tests that run the shipped scripts.</summary>
[CollectionDefinition(nameof(RunsShippedScripts))]
public sealed class RunsShippedScripts : ICollectionFixture<ShippedScripts>;
