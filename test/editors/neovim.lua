-- Follows the notes, then works as their reader would: opens the report, takes the first fix, saves. Prints one line a finding.

-- Older than the notes: the same configuration, started by what there was before.
if not vim.lsp.config then
  local configs = {}
  vim.lsp.config = function(name, config)
    configs[name] = config
  end
  vim.lsp.enable = function(name)
    local config = configs[name]
    vim.api.nvim_create_autocmd('FileType', {
      pattern = config.filetypes,
      callback = function(event)
        local client = vim.lsp.start_client({ name = name, cmd = config.cmd, root_dir = vim.fn.getcwd() })
        vim.lsp.buf_attach_client(event.buf, client)
      end,
    })
  end
end

local function wait_until(condition)
  if not vim.wait(60000, condition, 50) then
    error('waited in vain')
  end
end

vim.cmd('filetype on')
dofile(vim.env.GONGKAI_NOTES)
vim.cmd('edit report.txt')
wait_until(function()
  return #vim.diagnostic.get(0) > 0
end)
local found = vim.diagnostic.get(0)[1]
print(found.code .. ' ' .. found.message)

local position = { line = found.lnum, character = found.col }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', {
  textDocument = vim.lsp.util.make_text_document_params(),
  range = { start = position, ['end'] = position },
  context = { diagnostics = {} },
}, 60000)
for _, answer in pairs(answers) do
  vim.lsp.util.apply_workspace_edit(answer.result[1].edit, 'utf-16')
end
wait_until(function()
  return #vim.diagnostic.get(0) == 0
end)
vim.cmd('write')
vim.cmd('quitall')
