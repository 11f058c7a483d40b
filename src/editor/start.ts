import type * as vscode from 'vscode';
import { registerTask } from './assist/task';
import { createTools, type Tools } from './assist/tools';
import { registerAudit } from './audit/audit';
import { registerDismissals } from './decisions/dismiss';
import { registerCurationLog } from './decisions/log';
import { registerWholeArticles } from './decisions/wholeArticles';
import { registerReopen } from './encoding/reopen';
import { registerSimplify } from './encoding/simplify';
import { registerMetadataExport } from './exporting/metadata';
import { registerCodeActions } from './fixes/codeActions';
import { registerFixCommands } from './fixes/commands';
import { registerRepairOnSave } from './fixes/onSave';
import { registerGuide } from './guide/guide';
import { registerShards } from './jsonl/register';
import { createDesk, type Desk } from './model/desk';
import { createArticlePanel } from './panel';
import { registerCheckCommands } from './problems/commands';
import { registerContextKeys } from './problems/contextKeys';
import { registerDiagnostics } from './problems/diagnostics';
import { registerHover } from './problems/hover';
import { registerMarks } from './problems/marks';
import { registerRulePages } from './problems/rulePages';
import { registerStatus } from './problems/status';
import { registerStatusBar } from './problems/statusBar';
import { registerFolders } from './review/folders';
import { registerPreview } from './review/preview';
import { registerBlocks } from './structure/blocks';
import { registerOutline } from './structure/outline';
import { registerTeaching } from './teaching/teach';
import { registerFindingsTree } from './tree/findingsTree';
import { registerNavigation } from './tree/navigation';

/** What other extensions, and the tests, can ask. */
export interface CuratorApi {
	readonly store: Desk['store'];
	readonly audited: Desk['audited'];
	/** Fills the side panel, whose place VS Code has made. */
	readonly resolvePanel: (view: vscode.WebviewView) => void;
	/** What assistants can ask. */
	readonly tools: Tools;
}

/** Everything the editor part does, one feature a line. */
const FEATURES: readonly ((desk: Desk) => vscode.Disposable)[] = [
	registerDiagnostics,
	registerMarks,
	registerCodeActions,
	registerFixCommands,
	registerRepairOnSave,
	registerHover,
	registerRulePages,
	registerStatus,
	registerStatusBar,
	registerCheckCommands,
	registerContextKeys,
	registerFindingsTree,
	registerNavigation,
	registerPreview,
	registerFolders,
	registerAudit,
	registerDismissals,
	registerWholeArticles,
	registerCurationLog,
	registerTeaching,
	registerOutline,
	registerBlocks,
	registerReopen,
	registerSimplify,
	registerMetadataExport,
	registerGuide,
	registerShards,
	registerTask,
];

export function start(context: vscode.ExtensionContext): CuratorApi {
	const desk = createDesk(context);
	const panel = createArticlePanel(desk);
	context.subscriptions.push(desk, panel, ...FEATURES.map((register) => register(desk)));
	desk.checker.checkOpenDocuments();
	return { store: desk.store, audited: desk.audited, resolvePanel: panel.resolve, tools: createTools(desk) };
}
